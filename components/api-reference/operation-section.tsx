'use client';
import { H2, H3, Text } from '@bigcommerce/big-design';
import { FieldTable } from '@/components/api-reference/field-table';
import type { ReferenceOperation } from '@/lib/rest/reference-view';

/** One operation: what it does, takes and answers. */
export function OperationSection(operation: ReferenceOperation) {
  const { id, method, path, summary, description, parameters, body, answers } = operation;
  return (
    <section aria-labelledby={id}>
      <H2 id={id}>{summary}</H2>
      <Text>
        <code>
          {method} {path}
        </code>
      </Text>
      {description === '' ? null : <Text>{description.replaceAll('`', '')}</Text>}
      {parameters.length === 0 ? null : <FieldTable label={`Parameters: ${summary}`} fields={parameters} />}
      {body === null ? null : (
        <Text>
          Body: <a href={`#${body}`}>{body}</a>
        </Text>
      )}
      <H3>Answers</H3>
      <ul>
        {answers.map(({ status, answers: what }) => (
          <li key={status}>
            {status}: {what}
          </li>
        ))}
      </ul>
    </section>
  );
}
