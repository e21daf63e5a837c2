import type { ReactElement } from 'react';
import { useState } from 'react';
import { isCurrency } from '../../../../../domain/currency.ts';
import { sentence } from '../../../api/errorWords.ts';
import { list } from '../../../format/formats.ts';
import { Card } from '../../../ui/card.tsx';
import { Field } from '../../../ui/field.tsx';
import { SelectField } from '../../../ui/selectField.tsx';
import type { ReadingProps } from '../columns/readingProps.ts';
import styles from '../import.module.css';
import { chooseReading } from '../importChoices.ts';
import { MappingFiles } from '../columns/mappingFiles.tsx';
import { DELIMITER_NAMES, ENCODINGS } from '../columns/readingChoices.ts';
import type { ChosenFile } from './useStatement.ts';

const HEADERS = [
  { value: 'yes', label: 'names the columns' },
  { value: 'no', label: 'is a transaction already' },
] as const;

/** What is known of the file as a whole, and can be said otherwise. */
export function FileCard({ file, ...props }: ReadingProps & { file: ChosenFile }): ReactElement {
  const { statement, choices, choose } = props;
  const { csv, encoding = 'utf-8', accounts, warnings } = statement;
  const encodings = ENCODINGS.some(({ value }) => value === encoding)
    ? ENCODINGS
    : [{ value: encoding, label: encoding }, ...ENCODINGS];
  return (
    <Card
      title={file.name}
      aside={`${statement.format.toUpperCase()} · ${sizeText(file.size)}`}
      className={styles.file}
    >
      <div className={styles.fields}>
        {warnings.map((warning) => (
          <p key={warning} className={styles.warning}>
            {sentence(warning)}
          </p>
        ))}
        <SelectField
          label="Encoding"
          options={encodings}
          value={encoding}
          onChange={(chosen) => choose({ ...choices, encoding: chosen })}
        />
        {csv && (
          <>
            <SelectField
              label="Separated by"
              options={DELIMITER_NAMES}
              value={csv.mapping.delimiter}
              onChange={(delimiter) => choose(chooseReading(choices, { delimiter }))}
            />
            <SelectField
              label="The first line"
              options={HEADERS}
              value={csv.mapping.header ? 'yes' : 'no'}
              onChange={(header) => choose(chooseReading(choices, { header: header === 'yes' }))}
            />
          </>
        )}
        <CurrencyField {...props} />
        <AccountField key={accounts.join()} {...props} />
      </div>
      <MappingFiles {...props} />
    </Card>
  );
}

function CurrencyField({ statement, choices, choose, currency }: ReadingProps): ReactElement {
  const [typed, setTyped] = useState(choices.mapping.currency ?? '');
  const isFine = typed === '' || isCurrency(typed);
  const take = (text: string): void => {
    setTyped(text);
    const { currency: _, ...mapping } = choices.mapping;
    if (text === '') choose({ ...choices, mapping });
    if (isCurrency(text)) choose(chooseReading(choices, { currency: text }));
  };
  return (
    <Field
      label="Currency of rows that name none"
      placeholder={statement.csv?.mapping.currency ?? currency}
      maxLength={3}
      autoComplete="off"
      value={typed}
      onChange={(event) => take(event.currentTarget.value.toUpperCase())}
      {...(!isFine && typed.length === 3 && { error: 'Use a code like EUR or USD.' })}
    />
  );
}

/** It is taken over on leaving, as each change of it gives every row another id. */
function AccountField({ statement: { accounts, csv }, choices, choose }: ReadingProps): ReactElement {
  const [typed, setTyped] = useState(choices.account);
  const isNamed = accounts.length > 0 && (csv?.mapping.columns.account !== undefined || choices.account === '');
  if (isNamed && csv === undefined) return <p className={styles.fact}>Account: {list(accounts.slice(0, 4))}</p>;
  return (
    <Field
      label="Account"
      hint="Optional. Give each file of an account the same name, so that what is there is found."
      maxLength={64}
      autoComplete="off"
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={() => typed !== choices.account && choose({ ...choices, account: typed })}
    />
  );
}

function sizeText(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
