'use client';
import { Table } from '@bigcommerce/big-design';
import { ScrollBox } from '@/components/shell/scroll-box';
import type { MethodQuote } from '@/lib/definitions/rates/quote-methods';
import { quoteWords } from '@/lib/definitions/rates/quote-words';
import type { SettingsStyle } from '@/lib/format/range-style';

/** Method, cost and why. */
export function QuotesTable({ quotes, style }: { quotes: readonly MethodQuote[]; style: SettingsStyle }) {
  const items = quotes.map(({ id, name, quote }) => ({ id: id ?? 0, name, ...quoteWords(quote, style) }));
  return (
    <ScrollBox label="What each method would cost">
      <Table
        keyField="id"
        items={items}
        columns={[
          { header: 'Method', hash: 'method', render: ({ name }) => name },
          { header: 'Cost', hash: 'cost', render: ({ cost }) => cost },
          { header: 'Why', hash: 'why', render: ({ why }) => why },
        ]}
      />
    </ScrollBox>
  );
}
