'use client';
import { Button, Select, Small, Text } from '@bigcommerce/big-design';
import { useState, useTransition } from 'react';
import { styled } from 'styled-components';
import { answerOf } from '@/components/forms/answer-of';
import { roleNames } from '@/components/settings/role-names';
import type { FormState } from '@/lib/form-state';
import type { PersonInStore } from '@/lib/stores/list-people';

interface PersonRoleProps {
  person: PersonInStore;
  /** Of the element that names the person. */
  labelId: string;
  /** Why the role cannot be changed; empty when the list says it. */
  fixedBecause: string | undefined;
  changeRole: (change: { userId: number; role: string }) => Promise<FormState>;
  onAnswer: (answer: FormState) => void;
}

const CHOICES = (['manager', 'shipper', 'viewer'] as const).map((role) => ({ value: role, ...roleNames[role] }));

/** One person's role, with **Save** once another one is chosen. */
export function PersonRole({ person, labelId, fixedBecause, changeRole, onAnswer }: PersonRoleProps) {
  const [role, setRole] = useState<string>(person.role);
  const [pending, startTransition] = useTransition();
  if (fixedBecause !== undefined) {
    return (
      <>
        <Text marginBottom="none">{roleNames[person.role].content}</Text>
        {fixedBecause ? <Small marginBottom="none">{fixedBecause}</Small> : null}
      </>
    );
  }
  const save = () => {
    startTransition(async () => {
      onAnswer(await answerOf(() => changeRole({ userId: person.userId, role })));
    });
  };
  return (
    <Row>
      <Select
        labelId={labelId}
        options={CHOICES}
        value={role}
        disabled={pending}
        onOptionChange={(chosen?: string) => {
          setRole(chosen ?? person.role);
        }}
      />
      {role === person.role ? null : (
        <Button variant="secondary" mobileWidth="auto" isLoading={pending} onClick={save}>
          Save
        </Button>
      )}
    </Row>
  );
}

const Row = styled.div`
  display: flex;
  align-items: center;
  gap: ${({ theme }) => theme.spacing.small};
  min-width: 16rem;

  @media (max-width: 600px) {
    min-width: 0;
  }
`;
