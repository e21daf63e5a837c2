import type { GraphiQLPlugin } from '@graphiql/react';
import { useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import type { ReactElement } from 'react';
import { useState } from 'react';
import type { Example } from './catalogue.ts';
import { groupExamples } from './catalogue.ts';
import { catalogue } from './operationFiles.ts';

/** The list of worked examples, in GraphiQL's side pane. */
export const EXAMPLES_PLUGIN: GraphiQLPlugin = { title: 'Examples', icon: ExamplesIcon, content: ExamplesPane };

function ExamplesPane(): ReactElement {
  const [filter, setFilter] = useState('');
  const open = useOpenExample();
  const hasEditor = useGraphiQL(({ queryEditor }) => queryEditor !== undefined);
  const groups = groupExamples(catalogue, filter);
  return (
    <section className="examples" aria-label="Examples">
      <h2>Examples</h2>
      <input
        type="search"
        placeholder="Filter by word"
        aria-label="Filter the examples by word"
        value={filter}
        onChange={(event) => setFilter(event.currentTarget.value)}
      />
      {groups.map(({ heading, examples }) => (
        <section key={heading} aria-label={heading}>
          <h3>{heading}</h3>
          <ul>
            {examples.map((example) => (
              <li key={example.name}>
                <button type="button" title="Open in a tab" disabled={!hasEditor} onClick={() => open(example)}>
                  {example.title}
                  <code>{example.name}</code>
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
      {groups.length === 0 && <p role="status">No example contains “{filter.trim()}”.</p>}
    </section>
  );
}

/** Opens an example in a new tab, or goes to the tab that still shows it unchanged. */
function useOpenExample(): (example: Example) => void {
  const { addTab, changeTab, setVisiblePlugin, stop, updateActiveTabValues } = useGraphiQLActions();
  const { queryEditor, tabs } = useGraphiQL(({ queryEditor, tabs }) => ({ queryEditor, tabs }));
  return ({ text }) => {
    if (window.matchMedia('(max-width: 760px)').matches) setVisiblePlugin(null);
    const unchanged = tabs.findIndex(({ query }) => query === text);
    if (unchanged >= 0) return changeTab(unchanged);
    stop(); // GraphiQL would write the running tab's answers into the new one.
    addTab();
    updateActiveTabValues({ query: text });
    queryEditor?.setValue(text);
    queryEditor?.focus();
  };
}

function ExamplesIcon(): ReactElement {
  return (
    <svg viewBox="0 0 20 20" fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round">
      <path d="M8 4.5h9M8 10h9M8 15.5h9M3 4.5h1M3 10h1M3 15.5h1" />
    </svg>
  );
}
