'use client';
import { Button } from '@bigcommerce/big-design';
import { useRouter } from 'next/navigation';
import { styled } from 'styled-components';
import { TextField } from '@/components/forms/text-field';
import { useStoreForm } from '@/components/forms/use-store-form';
import { requestNumberSchema } from '@/lib/definitions/request-number';

/** Leads to the request with a number, as an answer of the API names it. */
export function FindRequestForm({ path }: { path: string }) {
  const router = useRouter();
  const { form, onSubmit } = useStoreForm({
    schema: requestNumberSchema,
    defaultValues: { number: '' },
    action: ({ number }) => {
      router.push(`${path}/${number}`);
      return Promise.resolve({ status: 'saved', message: '' });
    },
  });
  return (
    <form noValidate role="search" onSubmit={(event) => void onSubmit(event)}>
      <Line>
        <TextField
          control={form.control}
          name="number"
          label="Request number"
          description="Begins with rq_. Every answer of the API has one."
          input={{ spellCheck: false }}
        />
        <Button type="submit" variant="secondary" mobileWidth="auto">
          Find request
        </Button>
      </Line>
    </form>
  );
}

const Line = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: flex-end;
  gap: 0 ${({ theme }) => theme.spacing.small};

  > div {
    flex: 0 1 28rem;
  }
  && > button {
    margin: 0 0 ${({ theme }) => theme.spacing.medium};
  }
`;
