/**
 * GraphiQL keeps its theme as a class of the body, or none for the device's; the dashboard's tokens follow an attribute.
 * Keeps the attribute as the class is.
 */
export function followTheme(): void {
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  const { body, documentElement } = document;
  const follow = (): void => {
    const isDark =
      body.classList.contains('graphiql-dark') || (!body.classList.contains('graphiql-light') && dark.matches);
    documentElement.dataset['mantineColorScheme'] = isDark ? 'dark' : 'light';
  };
  new MutationObserver(follow).observe(body, { attributeFilter: ['class'] });
  dark.addEventListener('change', follow);
  follow();
}
