import type { ReactElement } from 'react';
import { encode } from 'uqr';
import styles from './session.module.css';
import type { TotpSecret } from './totpSecret.ts';

/** The secret to scan, and to type where there is no camera. */
export function TotpSecretView({ secret }: { secret: TotpSecret }): ReactElement {
  const { size, data } = encode(secret.uri, { border: 2 });
  const modules = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return (
    <div className={styles.secret}>
      <svg viewBox={`0 0 ${size} ${size}`} role="img" aria-label="QR code for your authenticator app">
        <path d={modules.join('')} shapeRendering="crispEdges" />
      </svg>
      <p>
        No camera? Type this key: <code>{secret.text.match(/.{1,4}/g)?.join(' ')}</code>
      </p>
      <a href={secret.uri}>Open the app on this device</a>
    </div>
  );
}
