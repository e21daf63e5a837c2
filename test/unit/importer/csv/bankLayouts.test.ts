import { describe, expect, it } from '@jest/globals';
import { readCsv } from '../../../../importer/csv/readCsv.ts';

type Row = readonly [line: number, date: string, amount: number, currency: string, payee: string, narration: string];

/** Exports as banks and programs write them, shortened, with made-up rows. What they mean was worked out by hand. */
const layouts: readonly (readonly [name: string, text: string, rows: readonly Row[]])[] = [
  [
    'a checking account with a comma too many in each line (US)',
    'Details,Posting Date,Description,Amount,Type,Balance,Check or Slip #\n' +
      'DEBIT,01/31/2025,"ROCKET MORTGAGE",-1450.00,ACH_DEBIT,2310.09,,\n' +
      'CREDIT,01/15/2025,"ACME PAYROLL",2100.00,ACH_CREDIT,3760.09,,\n',
    [
      [2, '2025-01-31', -1450, '', 'ROCKET MORTGAGE', ''],
      [3, '2025-01-15', 2100, '', 'ACME PAYROLL', ''],
    ],
  ],
  [
    'a card with two dates and a memo (US)',
    'Transaction Date,Post Date,Description,Category,Type,Amount,Memo\n' +
      '01/30/2025,01/31/2025,TARGET 0123,Shopping,Sale,-23.45,\n' +
      '01/28/2025,01/28/2025,Payment Thank You,,Payment,500.00,online\n' +
      '01/20/2025,01/21/2025,UBER TRIP,Travel,Sale,-12.00,\n',
    [
      [2, '2025-01-30', -23.45, '', 'TARGET 0123', ''],
      [3, '2025-01-28', 500, '', 'Payment Thank You', 'online'],
      [4, '2025-01-20', -12, '', 'UBER TRIP', ''],
    ],
  ],
  [
    'a summary above the header, totals with thousands in quotes (US)',
    'Description,,Summary Amt.\n' +
      'Beginning balance as of 01/01/2025,,"1,000.00"\n' +
      'Total debits,,"-1,234.56"\n' +
      '\n' +
      'Date,Description,Amount,Running Bal.\n' +
      '01/16/2025,"RENT, JANUARY","-1,234.56","-234.56"\n' +
      '01/20/2025,"ZELLE FROM ANN","50.00","-184.56"\n',
    [
      [6, '2025-01-16', -1234.56, '', 'RENT, JANUARY', ''],
      [7, '2025-01-20', 50, '', 'ZELLE FROM ANN', ''],
    ],
  ],
  [
    'no header at all (US)',
    '"01/31/2025","-45.00","*","","SHELL OIL"\n"01/30/2025","1200.00","*","","PAYROLL"\n',
    [
      [1, '2025-01-31', -45, '', 'SHELL OIL', ''],
      [2, '2025-01-30', 1200, '', 'PAYROLL', ''],
    ],
  ],
  [
    'no header at all, and the balance left out (UK)',
    '31/01/2025,TESCO STORES,-12.34\n30/01/2025,"SALARY, ACME","1,900.00"\n',
    [
      [1, '2025-01-31', -12.34, '', 'TESCO STORES', ''],
      [2, '2025-01-30', 1900, '', 'SALARY, ACME', ''],
    ],
  ],
  [
    'debit and credit columns and a sort code (UK)',
    'Transaction Date,Transaction Type,Sort Code,Account Number,Transaction Description,Debit Amount,Credit Amount,Balance\n' +
      "31/01/2025,DEB,'11-22-33,12345678,PRET A MANGER,4.99,,95.01\n" +
      "30/01/2025,FPI,'11-22-33,12345678,J SMITH,,100.00,100.00\n",
    [
      [2, '2025-01-31', -4.99, '', 'PRET A MANGER', ''],
      [3, '2025-01-30', 100, '', 'J SMITH', ''],
    ],
  ],
  [
    'times of day, states and a fee column (fintech)',
    'Type,Product,Started Date,Completed Date,Description,Amount,Fee,Currency,State,Balance\n' +
      'CARD_PAYMENT,Current,2025-01-30 21:15:03,2025-01-31 09:12:44,Lidl,-18.20,0.00,EUR,COMPLETED,81.80\n' +
      'TOPUP,Current,2025-01-29 08:00:00,2025-01-29 08:00:01,Top-Up,100.00,0.00,EUR,COMPLETED,100.00\n' +
      'CARD_PAYMENT,Current,2025-01-31 12:00:00,,Uber,-9.00,0.00,EUR,PENDING,\n',
    [
      [2, '2025-01-31', -18.2, 'EUR', 'Lidl', ''],
      [3, '2025-01-29', 100, 'EUR', 'Top-Up', ''],
    ],
  ],
  [
    'a currency in the header (fintech)',
    '"Date","Payee","Account number","Transaction type","Payment reference","Amount (EUR)","Amount (Foreign Currency)","Type Foreign Currency","Exchange Rate"\n' +
      '"2025-01-31","Vermieter GmbH","DE001","Outgoing Transfer","Miete 01","-800.0","","",""\n' +
      '"2025-01-30","Airline","","MasterCard Payment","","-91.55","-99.0","USD","0.92"\n',
    [
      [2, '2025-01-31', -800, 'EUR', 'Vermieter GmbH', 'Miete 01'],
      [3, '2025-01-30', -91.55, 'EUR', 'Airline', ''],
    ],
  ],
  [
    'a column of the words debit and credit (program)',
    '"Date","Description","Original Description","Amount","Transaction Type","Category","Account Name","Labels","Notes"\n' +
      '"1/31/2025","Starbucks","STARBUCKS #1","4.50","debit","Coffee Shops","VISA","",""\n' +
      '"1/15/2025","Paycheck","ACME INC","2500.00","credit","Paycheck","CHECKING","",""\n',
    [
      [2, '2025-01-31', -4.5, '', 'Starbucks', ''],
      [3, '2025-01-15', 2500, '', 'Paycheck', ''],
    ],
  ],
  [
    'outflow and inflow with symbols (program)',
    '"Account","Flag","Date","Payee","Category Group/Category","Category Group","Category","Memo","Outflow","Inflow","Cleared"\n' +
      '"Checking","","31/01/2025","Bakery","Everyday: Food","Everyday","Food","rolls","£3.20","£0.00","Cleared"\n' +
      '"Checking","","30/01/2025","Boss","Inflow: Income","Inflow","Income","","£0.00","£1,500.00","Cleared"\n',
    [
      [2, '2025-01-31', -3.2, 'GBP', 'Bakery', 'rolls'],
      [3, '2025-01-30', 1500, 'GBP', 'Boss', ''],
    ],
  ],
  [
    'words for the direction, days without separators (Netherlands)',
    '"Datum";"Naam / Omschrijving";"Rekening";"Tegenrekening";"Code";"Af Bij";"Bedrag (EUR)";"Mutatiesoort";"Mededelingen"\n' +
      '"20250131";"Albert Heijn 1521";"NL00INGB0000000001";"";"BA";"Af";"23,05";"Betaalautomaat";"Pasvolgnr: 001"\n' +
      '"20250125";"Werkgever BV";"NL00INGB0000000001";"NL99";"OV";"Bij";"2.150,00";"Overschrijving";"Salaris januari"\n',
    [
      [2, '2025-01-31', -23.05, 'EUR', 'Albert Heijn 1521', 'Pasvolgnr: 001'],
      [3, '2025-01-25', 2150, 'EUR', 'Werkgever BV', 'Salaris januari'],
    ],
  ],
  [
    'signs before and a currency column (Netherlands)',
    '"IBAN/BBAN","Munt","BIC","Volgnr","Datum","Rentedatum","Bedrag","Saldo na trn","Tegenrekening IBAN/BBAN","Naam tegenpartij","Omschrijving-1"\n' +
      '"NL00RABO0000000001","EUR","RABONL2U","000000000000007213","2025-01-31","2025-01-31","-45,30","+954,70","NL11","Waternet","Factuur 12"\n',
    [[2, '2025-01-31', -45.3, 'EUR', 'Waternet', 'Factuur 12']],
  ],
  [
    'two-digit years and a counterparty (Germany)',
    '"Auftragskonto";"Buchungstag";"Valutadatum";"Buchungstext";"Verwendungszweck";"Beguenstigter/Zahlungspflichtiger";"Kontonummer/IBAN";"Betrag";"Waehrung";"Info"\n' +
      '"DE01";"31.01.25";"31.01.25";"KARTENZAHLUNG";"2025-01-30T18:01 Debitk.1";"EDEKA";"DE02";"-31,99";"EUR";"Umsatz gebucht"\n' +
      '"DE01";"01.02.25";"01.02.25";"LASTSCHRIFT";"Abo";"Zeitung";"DE03";"-9,90";"EUR";"Umsatz vorgemerkt"\n',
    [[2, '2025-01-31', -31.99, 'EUR', 'EDEKA', '2025-01-30T18:01 Debitk.1']],
  ],
  [
    'debit columns written below zero (France)',
    'Date;Date de valeur;Débit;Crédit;Libellé;Solde\n' +
      '31/01/2025;31/01/2025;-12,50;;BOULANGERIE;100,00\n' +
      '30/01/2025;30/01/2025;;"1 850,00";VIR SALAIRE;112,50\n',
    [
      [2, '2025-01-31', -12.5, '', 'BOULANGERIE', ''],
      [3, '2025-01-30', 1850, '', 'VIR SALAIRE', ''],
    ],
  ],
  [
    'tabs, a minus behind the amount and Spanish names',
    'Fecha\tConcepto\tImporte\tSaldo\n31-01-2025\tMERCADONA\t45,10-\t200,00\n28-01-2025\tNOMINA\t1.400,00\t245,10\n',
    [
      [2, '2025-01-31', -45.1, '', 'MERCADONA', ''],
      [3, '2025-01-28', 1400, '', 'NOMINA', ''],
    ],
  ],
  [
    'pipes and brackets',
    'Date|Description|Amount\n2025-01-31|Rent|(900.00)\n2025-01-30|Interest|0.31\n2025-01-29|Shop|(5.00)\n',
    [
      [2, '2025-01-31', -900, '', 'Rent', ''],
      [3, '2025-01-30', 0.31, '', 'Interest', ''],
      [4, '2025-01-29', -5, '', 'Shop', ''],
    ],
  ],
];

describe('a CSV of', () => {
  it.each(layouts)('%s', (_, text, rows) => {
    const reading = readCsv(text);
    expect(reading.ambiguities).toEqual([]);
    expect(reading.rejected).toEqual([]);
    const read = reading.rows.map(({ line, date, amount, currency, payee, narration }) => [
      line,
      date,
      amount,
      currency,
      payee,
      narration,
    ]);
    expect(read).toEqual(rows);
  });
});
