'use client';
import { styled } from 'styled-components';
import type { RangeRow } from '@/lib/definitions/field';
import { analyzeRanges, describeRangeProblem } from '@/lib/definitions/rates/analyze-ranges';
import { toLimits } from '@/lib/definitions/ranges-schema';
import { writeLimit, type RangeStyle } from '@/lib/format/range-style';

/** Says what is odd about ranges as they are typed. None of it keeps them from being saved. */
export function RangeProblems({ rows, style }: { rows: readonly RangeRow[]; style: RangeStyle }) {
  const { problems } = analyzeRanges(toLimits(rows));
  const words =
    rows.length === 0
      ? ['There are no ranges, so every order is outside the ranges.']
      : problems.map((problem) => describeRangeProblem(problem, (limit) => writeLimit(limit, style)));
  return (
    <Status role="status">
      {words.length > 0 ? (
        <ul>
          {words.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      ) : null}
    </Status>
  );
}

const Status = styled.div`
  ul {
    margin: 0 0 ${({ theme }) => theme.spacing.small};
    padding: ${({ theme }) => `${theme.spacing.small} ${theme.spacing.small} ${theme.spacing.small} ${theme.spacing.xLarge}`};
    border-left: 4px solid ${({ theme }) => theme.colors.warning40};
    background: ${({ theme }) => theme.colors.warning10};
  }
`;
