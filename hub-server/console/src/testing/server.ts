import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';

/** The hub at the edge of the network. Each test says what it answers; anything else but what every screen asks fails the test. */
export const server = setupServer(
  http.get('/api/channel/problems/count', () => HttpResponse.json({ keptEvents: 0, deadLetters: 0 })),
);
