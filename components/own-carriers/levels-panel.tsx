'use client';
import { Button, Panel } from '@bigcommerce/big-design';
import { useState } from 'react';
import { styled } from 'styled-components';
import { FormBanner } from '@/components/forms/form-banner';
import { useStoreAction } from '@/components/forms/use-store-action';
import { useIsHydrated } from '@/components/forms/use-is-hydrated';
import type { BannerState } from '@/components/forms/use-store-form';
import { WorkingNote } from '@/components/forms/working-note';
import { LevelDialog, type SubmittedLevel } from '@/components/own-carriers/level-dialog';
import { LevelsTable, type LevelChange } from '@/components/own-carriers/levels-table';
import { EmptyState } from '@/components/shell/empty-state';
import type { ServiceLevelView } from '@/lib/carriers/views/service-level-view';
import type { FormState } from '@/lib/form-state';

export interface LevelActions {
  createLevel: (values: SubmittedLevel) => Promise<FormState>;
  updateLevel: (levelId: string, values: SubmittedLevel) => Promise<FormState>;
  changeLevel: (levelId: string, change: LevelChange) => Promise<FormState>;
  deleteLevel: (levelId: string) => Promise<FormState>;
  sync: () => Promise<FormState>;
}

interface LevelsPanelProps extends LevelActions {
  levels: readonly ServiceLevelView[];
  /** Whether Shippo can be asked what it offers. */
  canSync: boolean;
  mayWrite: boolean;
}

/** A carrier's services: which there are, which are shown, and which is the default. */
export function LevelsPanel(props: LevelsPanelProps) {
  const { levels, canSync, mayWrite, createLevel, updateLevel, changeLevel, deleteLevel, sync } = props;
  const isReady = useIsHydrated();
  const [answer, setAnswer] = useState<BannerState>();
  const [edited, setEdited] = useState<ServiceLevelView | 'new'>();
  const syncing = useStoreAction();
  const show = (state: FormState, takesFocus: boolean) => {
    setAnswer({ ...state, takesFocus });
  };
  const runSync = async () => {
    setAnswer(undefined);
    await syncing.run(sync);
  };
  return (
    <Panel id="service-levels" header="Service levels">
      <FormBanner state={answer ?? syncing.banner} failedHeader="This was not changed" />
      {mayWrite ? (
        <Buttons>
          <Button
            type="button"
            variant="secondary"
            mobileWidth="auto"
            disabled={!isReady}
            onClick={() => {
              setEdited('new');
            }}
          >
            Add service level
          </Button>
          {canSync ? (
            <Button
              type="button"
              variant="secondary"
              mobileWidth="auto"
              isLoading={syncing.pending}
              onClick={() => void runSync()}
            >
              Sync from Shippo
            </Button>
          ) : null}
        </Buttons>
      ) : null}
      <WorkingNote isWorking={syncing.pending}>Shippo is being asked which services it offers.</WorkingNote>
      {levels.length === 0 ? (
        <EmptyState message={emptyMessage({ canSync, mayWrite })} />
      ) : (
        <LevelsTable
          levels={levels}
          mayWrite={mayWrite}
          change={changeLevel}
          remove={deleteLevel}
          onEdit={setEdited}
          onChanged={(state) => {
            show(state, false);
          }}
          // Its row, and the button that had the focus, are gone.
          onRemoved={(state) => {
            show(state, true);
          }}
        />
      )}
      {edited ? (
        <LevelDialog
          level={edited === 'new' ? undefined : edited}
          save={(values) => (edited === 'new' ? createLevel(values) : updateLevel(edited.id, values))}
          onSaved={(state) => {
            setEdited(undefined);
            show(state, false);
          }}
          onCancel={() => {
            setEdited(undefined);
          }}
        />
      ) : null}
    </Panel>
  );
}

function emptyMessage({ canSync, mayWrite }: { canSync: boolean; mayWrite: boolean }): string {
  if (!mayWrite) return 'This carrier has no service levels yet. Owners and managers add them.';
  return canSync
    ? 'This carrier has no service levels yet. Sync them from Shippo, or add one by hand.'
    : 'This carrier has no service levels yet. Add the first, such as Standard or Same day.';
}

const Buttons = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: ${({ theme }) => theme.spacing.small};
  margin-bottom: ${({ theme }) => theme.spacing.medium};

  && > button {
    margin: 0;
  }
`;
