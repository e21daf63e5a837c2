import { textScalar } from './scalarRules.ts';

const URL_PARTS = /^[A-Za-z][A-Za-z0-9+.-]*:(\/\/[^/?#\s]+)?([^?#\s]*)(?:\?[^#\s]*)?(?:#\S*)?$/;

/** Any scheme, no `//` in the path. https://docs.aws.amazon.com/appsync/latest/devguide/scalars.html */
export const awsUrl = textScalar('AWSURL', 'URL', (text) => {
  const found = URL_PARTS.exec(text);
  if (!found) return false;
  const [, authority, path = ''] = found;
  return (authority !== undefined || path !== '') && !path.includes('//') && URL.canParse(text);
});
