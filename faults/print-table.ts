import type { Outcome } from './count';

/** A row with how long it took, and, where processes were killed, how many shipments were at the step then. */
export type Line = Outcome & { seconds: number; mayAsk: boolean; atStep?: { reached: number; of: number } };

const COLUMNS = ['intents', 'shipments', 'doubled', 'lost', 'stuck', 'asked', 'seconds'] as const;
const NAME_WIDTH = 50;

/** The table, one line per fault and one of all. */
export function table(title: string, lines: readonly Line[]): string {
  const header = [title.padEnd(NAME_WIDTH), 'wanted'.padStart(7), ...COLUMNS.map((name) => name.padStart(10))].join('');
  const rows = lines.map((line) => format(nameOf(line), line));
  const within = lines.filter(({ mayAsk }) => !mayAsk);
  return [header, ...rows, format('All whose outcome can be known', total(within))].join('\n');
}

/** All of it in a line. */
export function summary(lines: readonly Line[]): string {
  const { wanted, shipments, doubled, lost, stuck } = total(lines.filter(({ mayAsk }) => !mayAsk));
  return `${wanted} wanted, ${shipments} made, ${doubled} doubled, ${lost} lost, ${stuck} stuck`;
}

/** What is wrong with the lines; empty when every shipment was made once and nothing is left open. */
export function problems(lines: readonly Line[]): string[] {
  return lines.flatMap((line) => {
    const wrong = line.mayAsk ? wrongBeyond(line) : wrongWithin(line);
    return wrong.map((problem) => `${line.row}: ${problem}`);
  });
}

/** The steps at which no process was killed, so that nothing is known of them; chance, where a row has few shipments. */
export function missedSteps(lines: readonly Line[]): string[] {
  const missed = lines.filter(({ atStep }) => atStep?.reached === 0);
  return missed.map(({ row }) => `${row}: no shipment was at the step`);
}

function wrongWithin({ wanted, intents, shipments, doubled, lost, stuck, asked }: Line): string[] {
  return [
    ...(intents === wanted ? [] : [`${intents} intents for ${wanted} shipments`]),
    ...(shipments === wanted ? [] : [`${shipments} shipments made of ${wanted}`]),
    ...named({ doubled, lost, stuck, asked }),
  ];
}

/** A person may be asked, and there may be two; but nothing is silent. */
function wrongBeyond({ doubled, stated, lost, stuck }: Line): string[] {
  return named({ 'doubled without a word': Math.max(0, doubled - stated), lost, stuck });
}

function named(counts: Record<string, number>): string[] {
  return Object.entries(counts).flatMap(([name, count]) => (count === 0 ? [] : [`${count} ${name}`]));
}

function nameOf({ row, atStep }: Line): string {
  return atStep ? `${row} (${atStep.reached} of ${atStep.of})` : row;
}

function format(name: string, line: Line): string {
  const cells = COLUMNS.map((column) => String(column === 'seconds' ? Math.round(line.seconds) : line[column]));
  return [name.padEnd(NAME_WIDTH), String(line.wanted).padStart(7), ...cells.map((cell) => cell.padStart(10))].join('');
}

function total(lines: readonly Line[]): Line {
  const sum = (column: Exclude<keyof Outcome, 'row'>) => lines.reduce((all, line) => all + line[column], 0);
  return {
    row: 'all',
    mayAsk: false,
    wanted: sum('wanted'),
    intents: sum('intents'),
    shipments: sum('shipments'),
    doubled: sum('doubled'),
    stated: sum('stated'),
    lost: sum('lost'),
    stuck: sum('stuck'),
    asked: sum('asked'),
    seconds: Math.max(0, ...lines.map(({ seconds }) => seconds)),
  };
}
