'use client';
import { Button, Small, Text } from '@bigcommerce/big-design';
import { useEffect, useRef } from 'react';
import { styled } from 'styled-components';
import type { DoubtfulCode, ReadCodes } from '@/lib/definitions/zone-form/read-postal-codes';
import { countPlaces } from '@/lib/definitions/zone-form/zone-types';

interface CodesReviewProps {
  review: ReadCodes;
  countryName: string;
  /** How many more the zone takes. */
  room: number;
  /** Adds these, and leaves the rest of the text to be put right. */
  onAdd: (codes: readonly string[], rest: readonly string[]) => void;
  onCancel: () => void;
}

const SHOWN = 200;

/** What is not as it should be in a text of postal codes, by line, and what can be done about it. Nothing was added yet. */
export function CodesReview({ review: { codes, doubtful }, countryName, room, onAdd, onCancel }: CodesReviewProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.focus();
  }, []);
  const unlike = [...new Set(doubtful.flatMap(({ why, text }) => (why === 'unlike' ? [text] : [])))];
  const unclear = doubtful.flatMap(({ why, text }) => (why === 'ambiguous' || why === 'too_long' ? [text] : []));
  const over = codes.length - room;
  return (
    <Box ref={box} role="region" aria-label="Check of the postal codes" tabIndex={-1}>
      <Text bold marginBottom="xxSmall">
        {codes.length === 0
          ? 'No postal code is ready to be added'
          : `${countPlaces('zip', codes.length)} ready to be added`}
      </Text>
      {over > 0 ? (
        <Text color="danger">
          These would be {over.toLocaleString('en-US')} more than the 40,000 postal codes BigCommerce takes in a zone.
          Add fewer, or make a second zone of them: BigCommerce does not say whether the limit is that of a zone or of
          the store.
        </Text>
      ) : null}
      {doubtful.length > 0 ? (
        <>
          <Text marginBottom="xxSmall">
            {doubtful.length === 1 ? '1 entry needs' : `${doubtful.length.toLocaleString('en-US')} entries need`} a
            look:
          </Text>
          <Lines tabIndex={0} role="region" aria-label="Entries to look at">
            <ul>
              {doubtful.slice(0, SHOWN).map(({ line, text, why }, index) => (
                <li key={index}>
                  Line {line.toLocaleString('en-US')}: “{text}” {explain(why, countryName)}
                </li>
              ))}
            </ul>
            {doubtful.length > SHOWN ? (
              <Small>And {(doubtful.length - SHOWN).toLocaleString('en-US')} more.</Small>
            ) : null}
          </Lines>
        </>
      ) : null}
      {unlike.length > 0 ? (
        <Small>
          You can add entries that do not look like postal codes as they are. BigCommerce does not describe wildcards or
          ranges for zones that apps set up, so nobody can say whether such an entry matches any address.
        </Small>
      ) : null}
      <Buttons>
        {codes.length > 0 && over <= 0 ? (
          <Button
            type="button"
            variant="secondary"
            mobileWidth="auto"
            onClick={() => {
              onAdd(codes, [...unlike, ...unclear]);
            }}
          >
            Add {countPlaces('zip', codes.length)}
          </Button>
        ) : null}
        {unlike.length > 0 && unlike.length + over <= 0 ? (
          <Button
            type="button"
            variant="secondary"
            mobileWidth="auto"
            onClick={() => {
              onAdd([...codes, ...unlike], unclear);
            }}
          >
            {codes.length > 0 ? 'Add them and' : 'Add'} {countPlaces('zip', unlike.length).replace(/ .*/, '')} as
            written
          </Button>
        ) : null}
        <Button type="button" variant="subtle" mobileWidth="auto" onClick={onCancel}>
          Go back
        </Button>
      </Buttons>
    </Box>
  );
}

function explain(why: DoubtfulCode['why'], countryName: string): string {
  const words: Record<DoubtfulCode['why'], string> = {
    duplicate: 'stands further up already.',
    known: 'is in this zone already.',
    unlike: `does not look like a postal code of ${countryName}.`,
    ambiguous: 'may be one postal code or several. Put each on a line of its own.',
    too_long: 'is longer than any postal code.',
  };
  return words[why];
}

const Box = styled.div`
  max-width: 48rem;
  padding: ${({ theme }) => theme.spacing.medium};
  border: 1px solid ${({ theme }) => theme.colors.secondary30};
  border-left: 4px solid ${({ theme }) => theme.colors.warning50};
  border-radius: ${({ theme }) => theme.borderRadius.normal};
  overflow-wrap: anywhere;
  outline: none;
`;

const Lines = styled.div`
  max-height: 14rem;
  margin-bottom: ${({ theme }) => theme.spacing.small};
  overflow-y: auto;

  ul {
    margin: 0;
    padding-left: ${({ theme }) => theme.spacing.large};
  }
  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary};
  }
`;

const Buttons = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: ${({ theme }) => theme.spacing.small};

  && > button {
    margin: 0;
  }
`;
