'use client';
import { Panel, Table } from '@bigcommerce/big-design';
import { useState } from 'react';
import { PersonRole } from '@/components/settings/person-role';
import { StackedCell } from '@/components/shell/stacked-cell';
import { Notice } from '@/components/shell/notice';
import { ScrollBox } from '@/components/shell/scroll-box';
import type { FormState } from '@/lib/form-state';
import type { PersonInStore } from '@/lib/stores/list-people';

interface PeoplePanelProps {
  people: readonly (PersonInStore & { lastSeen: string })[];
  ownUserId: number;
  mayChange: boolean;
  changeRole: (change: { userId: number; role: string }) => Promise<FormState>;
}

/** Who may open the app, and what they may do in it. */
export function PeoplePanel({ people, ownUserId, mayChange, changeRole }: PeoplePanelProps) {
  const [answer, setAnswer] = useState<FormState>();
  return (
    <Panel
      id="people"
      header="People"
      description="Everybody who has opened the app. BigCommerce decides who can open it; the role decides what they can do here."
    >
      {answer ? <Notice type={answer.status === 'saved' ? 'success' : 'error'} messages={[answer.message]} /> : null}
      {mayChange ? null : (
        <Notice type="info" messages={['Your role shows this list only. Owners and managers change roles.']} />
      )}
      <ScrollBox label="People" stacks>
        <Table
          keyField="userId"
          items={people.map((person) => ({ ...person, id: person.userId }))}
          columns={[
            {
              header: 'Person',
              hash: 'email',
              render: ({ userId, email }) => <span id={nameId(userId)}>{email}</span>,
            },
            {
              header: 'Last opened',
              hash: 'lastSeen',
              render: ({ lastSeen }) => <StackedCell of="Last opened">{lastSeen}</StackedCell>,
            },
            {
              header: 'Role',
              hash: 'role',
              render: (person) => (
                <PersonRole
                  key={person.role}
                  person={person}
                  labelId={nameId(person.userId)}
                  fixedBecause={fixedBecause(person, { ownUserId, mayChange })}
                  changeRole={changeRole}
                  onAnswer={setAnswer}
                />
              ),
            },
          ]}
        />
      </ScrollBox>
    </Panel>
  );
}

function nameId(userId: number): string {
  return `person-${userId}`;
}

/** Why a role cannot be changed here; undefined when it can. */
function fixedBecause(
  { userId, role }: PersonInStore,
  { ownUserId, mayChange }: { ownUserId: number; mayChange: boolean },
): string | undefined {
  if (role === 'owner') return 'Moves with the store in BigCommerce';
  if (userId === ownUserId) return 'Your own role';
  return mayChange ? undefined : '';
}
