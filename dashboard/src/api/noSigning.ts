/**
 * Stands for the hash with which the AppSync auth link can sign for IAM. People come with tokens, so it is never asked for,
 * and the real one is 4 kB of every first visit.
 */
export class Sha256 {
  constructor() {
    throw new Error('The dashboard signs no requests.');
  }
}
