'use client';
import { Button, H3, Small, Textarea } from '@bigcommerce/big-design';
import { useId, useRef, useState, type Ref } from 'react';
import { styled } from 'styled-components';
import { CodesReview } from '@/components/zones/codes-review';
import { CountrySelect } from '@/components/zones/country-select';
import { MOST_CODES, type Place } from '@/lib/definitions/zone-form/places-text';
import { postalCodeFormat, sameCodeKey } from '@/lib/definitions/zone-form/postal-code-format';
import { readPostalCodes, type ReadCodes } from '@/lib/definitions/zone-form/read-postal-codes';
import { countPlaces } from '@/lib/definitions/zone-form/zone-types';
import type { NamedCode } from '@/lib/zones/places/list-country-codes';

interface AddPostalCodesProps {
  /** In the zone already. */
  places: readonly Place[];
  countries: readonly NamedCode[];
  countryName: (code: string) => string;
  onAdd: (places: readonly Place[]) => void;
  /** What the box held when it was left; it keeps its own text otherwise. */
  text: string;
  onText: (text: string) => void;
  inputRef: Ref<HTMLInputElement>;
  errorId: string | undefined;
}

/** Larger than any list of 40,000 codes, smaller than what a browser reads without a pause. */
const MOST_BYTES = 5_000_000;

/**
 * Adds postal codes of a country that are typed, pasted or in a file. Whatever is not as it should be is shown by line before
 * anything is added. The text box keeps its own text: thousands of lines are not drawn again with each key.
 */
export function AddPostalCodes({
  places,
  countries,
  countryName,
  onAdd,
  inputRef,
  errorId,
  text,
  onText,
}: AddPostalCodesProps) {
  const [country, setCountry] = useState(places[0]?.countryIso2 ?? '');
  const [review, setReview] = useState<ReadCodes>();
  const [message, setMessage] = useState<{ text: string; isWrong: boolean }>();
  const box = useRef<HTMLTextAreaElement>(null);
  const file = useRef<HTMLInputElement>(null);
  const ids = { text: useId(), file: useId(), message: useId() };

  const finish = (codes: readonly string[], rest: readonly string[] = []) => {
    onAdd(codes.map((zip) => ({ countryIso2: country, zip })));
    if (box.current) box.current.value = rest.join('\n');
    onText(rest.join('\n'));
    if (file.current) file.current.value = '';
    setReview(undefined);
    setMessage({
      text: `${countPlaces('zip', codes.length)} added to the list. Save the zone to keep them.`,
      isWrong: false,
    });
    box.current?.focus();
  };
  const check = (content: string) => {
    setReview(undefined);
    if (country === '') {
      fail('Choose the country of these postal codes first.');
      return;
    }
    const known = new Set(
      places.flatMap(({ countryIso2, zip }) => (countryIso2 === country ? sameCodeKey(zip ?? '') : [])),
    );
    const read = readPostalCodes(content, { countryIso2: country, isKnown: (key) => known.has(key) });
    if (read.codes.length + read.doubtful.length === 0) {
      fail('There is no postal code in this text.');
      return;
    }
    setMessage(undefined);
    if (read.doubtful.length === 0 && places.length + read.codes.length <= MOST_CODES) finish(read.codes);
    else setReview(read);
  };
  const fail = (what: string) => {
    setMessage({ text: what, isWrong: true });
  };
  const checkFile = async (chosen: File | undefined) => {
    if (!chosen) return;
    if (chosen.size > MOST_BYTES)
      fail(`“${chosen.name}” is larger than 5 MB. Postal codes for one zone are not; choose another file.`);
    else check(await chosen.text());
    if (file.current) file.current.value = '';
  };
  return (
    <div>
      <H3>Add postal codes</H3>
      <CountrySelect
        countries={countries}
        value={country}
        onChange={(code) => {
          setCountry(code);
          // Checked against another country.
          setReview(undefined);
        }}
        inputRef={inputRef}
        describedBy={errorId}
      />
      <Box>
        <Textarea
          ref={box}
          defaultValue={text}
          onBlur={(event) => {
            onText(event.target.value);
          }}
          id={ids.text}
          label="Postal codes to add"
          rows={5}
          spellCheck={false}
          autoComplete="off"
          aria-describedby={ids.message}
        />
        <Small
          id={ids.message}
          marginTop="xxSmall"
          {...(message?.isWrong && { color: 'danger' as const })}
          role="status"
        >
          {message?.text ?? separators(country)}
        </Small>
        <Line>
          <Button
            type="button"
            variant="secondary"
            mobileWidth="auto"
            onClick={() => {
              check(box.current?.value ?? '');
            }}
          >
            Add codes
          </Button>
        </Line>
        <label htmlFor={ids.file}>From a file (text or CSV)</label>
        <FileInput
          ref={file}
          id={ids.file}
          type="file"
          accept=".txt,.csv,text/plain,text/csv"
          onChange={(event) => void checkFile(event.target.files?.[0])}
        />
      </Box>
      {review ? (
        <CodesReview
          review={review}
          countryName={countryName(country)}
          room={MOST_CODES - places.length}
          onAdd={finish}
          onCancel={() => {
            setReview(undefined);
            box.current?.focus();
          }}
        />
      ) : null}
    </div>
  );
}

function separators(country: string): string {
  const format = postalCodeFormat(country);
  if (country === '' || format === 'words') return 'Separate them with commas, semicolons, spaces or lines.';
  if (format === 'spaced') return 'Separate them with commas, semicolons or lines; a code may have a space in it.';
  return 'How this country writes its postal codes is not known here, so they are not checked. Separate them with commas, semicolons or lines.';
}

const Box = styled.div`
  max-width: 32rem;
`;

const Line = styled.div`
  margin: ${({ theme }) => theme.spacing.small} 0;
`;

const FileInput = styled.input`
  display: block;
  max-width: 100%;
  margin: ${({ theme }) => theme.spacing.xSmall} 0 ${({ theme }) => theme.spacing.small};

  &::file-selector-button {
    height: 2.25rem;
    margin-right: ${({ theme }) => theme.spacing.small};
    padding: 0 ${({ theme }) => theme.spacing.medium};
    border: 1px solid ${({ theme }) => theme.colors.primary};
    border-radius: ${({ theme }) => theme.borderRadius.normal};
    background: ${({ theme }) => theme.colors.white};
    color: ${({ theme }) => theme.colors.primary};
    font: inherit;
  }
`;
