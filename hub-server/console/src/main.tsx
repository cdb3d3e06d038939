import { I18nProvider } from '@lingui/react';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { AriaLanguage } from './app/AriaLanguage';
import { consoleQueries } from './app/queries';
import { consoleRouter } from './app/router';
import { onSignedOut } from './shared/api/client';
import { i18n, speak, startLanguage } from './shared/i18n/i18n';
import './shared/ui/styles.css';

const queries = consoleQueries();
const router = consoleRouter(queries);

onSignedOut(() => {
  // The first look at an address asks for the session itself: its refusal must reach the router as it is.
  if (!router.state.matches.some((match) => match.routeId === '/shell' && match.status === 'success')) return;
  const { pathname, href } = router.state.location;
  queries.removeQueries({ queryKey: ['team', 'me'] });
  void router.navigate({ to: '/sign-in', search: pathname === '/' ? {} : { after: href } });
});

const root = document.getElementById('root');
if (!root) throw new Error('The page has no #root.');

await speak(startLanguage());
createRoot(root).render(
  <StrictMode>
    <I18nProvider i18n={i18n}>
      <AriaLanguage>
        <QueryClientProvider client={queries}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </AriaLanguage>
    </I18nProvider>
  </StrictMode>,
);
