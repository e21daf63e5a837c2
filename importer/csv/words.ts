/** What a direction column says when money left the account, or when it arrived. In lower case. */
const spent = new Set(
  'debit,debits,d,dr,dbit,soll,s,af,withdrawal,withdrawn,out,outgoing,expense,expenses,spent,ausgabe,debet,debito,uitgave,-'.split(
    ',',
  ),
);
const received = new Set(
  'credit,credits,c,cr,crdt,haben,h,bij,deposit,in,incoming,income,received,einnahme,kredit,credito,inkomsten,+'.split(
    ',',
  ),
);

/** -1 for money that left, 1 for money that arrived, undefined for any other word. */
export function directionOf(word: string): -1 | 1 | undefined {
  const plain = word.trim().toLowerCase();
  return spent.has(plain) ? -1 : received.has(plain) ? 1 : undefined;
}

const notBooked = new Set(
  (
    'pending,authorised,authorized,uncleared hold,hold,declined,failed,reverted,cancelled,canceled,denied,' +
    'expired,vorgemerkt,umsatz vorgemerkt,offen,en attente,en cours,pendiente,in attesa,in behandeling,refused'
  ).split(','),
);

/** Whether a status says that no money has moved, or not yet. */
export function isNotBooked(status: string): boolean {
  return notBooked.has(status.trim().toLowerCase());
}
