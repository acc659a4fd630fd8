'use client';
import { H1, H2, H3, Text } from '@bigcommerce/big-design';
import { styled } from 'styled-components';
import { FieldTable } from '@/components/api-reference/field-table';
import { OperationSection } from '@/components/api-reference/operation-section';
import type { ReferenceView } from '@/lib/rest/reference-view';

/** The reference of the REST API: operations, objects, error codes. Each has an anchor of its own. */
export function ApiReference({ title, description, operations, objects, errors }: ReferenceView) {
  return (
    <Box>
      <H1>{title}</H1>
      <Text>{description}</Text>
      <Text>
        Send the key as <code>Authorization: Bearer cdk_…</code>. Bodies are JSON. The same as a document for tools:{' '}
        <a href="/v1/openapi.json">openapi.json</a>
      </Text>
      <nav aria-label="Contents">
        <ul>
          {operations.map(({ id, summary }) => (
            <li key={id}>
              <a href={`#${id}`}>{summary}</a>
            </li>
          ))}
          <li>
            <a href="#objects">Objects</a>
          </li>
          <li>
            <a href="#errors">Errors</a>
          </li>
        </ul>
      </nav>
      {operations.map((operation) => (
        <OperationSection key={operation.id} {...operation} />
      ))}
      <H2 id="objects">Objects</H2>
      {objects.map(({ name, description: about, fields }) => (
        <section key={name} aria-labelledby={name}>
          <H3 id={name}>{name}</H3>
          {about === '' ? null : <Text>{about}</Text>}
          {fields.length === 0 ? null : <FieldTable label={`Fields of ${name}`} fields={fields} />}
        </section>
      ))}
      <H2 id="errors">Errors</H2>
      <Text>
        Every error has the form of the object <a href="#Error">Error</a>.
      </Text>
      <dl>
        {errors.map(({ code, status, isTransient, meaning }) => (
          <div key={code} id={code}>
            <dt>
              <code>{code}</code> ({status}
              {isTransient ? ', transient' : ''})
            </dt>
            <dd>{meaning.replaceAll('`', '')}</dd>
          </div>
        ))}
      </dl>
    </Box>
  );
}

const Box = styled.main`
  max-width: 60rem;
  margin: 0 auto;
  padding: ${({ theme }) => theme.spacing.xLarge};
  box-sizing: border-box;
  background: ${({ theme }) => theme.colors.white};
  overflow-wrap: anywhere;

  dt {
    margin-top: ${({ theme }) => theme.spacing.medium};
  }

  dd {
    margin: 0;
  }

  :target {
    outline: 2px solid ${({ theme }) => theme.colors.primary};
    outline-offset: ${({ theme }) => theme.spacing.xSmall};
  }
`;
