import { setupServer } from 'msw/node';

/** The hub at the edge of the network. Each test says what it answers; anything else fails the test. */
export const server = setupServer();
