import type { AppError } from '../../shared/app-error';
import type { Answer, ServiceAnswer } from '../http/answer';
import { refusalIn, rejectionIn, troubleOf, type Verb } from './translate';

/** What one read with the same token shows; `unknown` where its answer says nothing about the token. */
type Finding = 'accepted' | 'rejected' | 'unknown';

/** Reads that test a token, in order, until one is conclusive. Empty where there is no time to ask. */
type Proofs = readonly (() => Promise<Answer>)[];

/**
 * Finds out what a 401 or 403 to a write, or a 403 to a read, is about: the token or this one request. One request can
 * fail because of an issue or a link the integration user may not touch, a connection that may not write, or a
 * Salesforce that rejected the Connector. Which status means which is not published.
 *
 * Calls that are refused during a check share it. Once a token was found to be rejected, nothing more is asked about
 * it.
 */
export class TokenCheck {
  readonly #under = new Map<Verb, Promise<Finding>>();
  #isRejected = false;

  constructor(private readonly now: () => Date) {}

  /** Whether an answer can be about the token or about this one request. */
  isOpen(answer: Answer, verb: Verb): answer is ServiceAnswer {
    if (answer.kind !== 'answered') return false;
    return answer.status === 403 || (verb === 'write' && answer.status === 401);
  }

  /** What a refusal means. A proof that gets a 403 itself may be about its issue, so the next proof decides. */
  async meaningOf(refused: Answer, verb: Verb, proofs: Proofs): Promise<AppError | null> {
    const trouble = troubleOf(refused, verb, this.now());
    if (!this.isOpen(refused, verb)) return trouble;
    const finding = await this.#find(verb, proofs);
    // In doubt, each status is taken at its word.
    if (finding === 'unknown') return trouble;
    if (finding === 'accepted') return refusalIn(refused, this.now());
    return rejectionIn(refused);
  }

  async #find(verb: Verb, proofs: Proofs): Promise<Finding> {
    if (this.#isRejected) return 'rejected';
    const under = this.#under.get(verb) ?? this.#prove(proofs).finally(() => this.#under.delete(verb));
    this.#under.set(verb, under);
    const finding = await under;
    this.#isRejected ||= finding === 'rejected';
    return finding;
  }

  async #prove(proofs: Proofs): Promise<Finding> {
    let finding: Finding = 'unknown';
    for (const proof of proofs) {
      const answer = await proof();
      finding = this.#findingIn(answer);
      if (!this.isOpen(answer, 'read')) break;
    }
    return finding;
  }

  /** "No such issue" and "you may not see this issue" both mean that the token was accepted. */
  #findingIn(answer: Answer): Finding {
    const code = troubleOf(answer, 'read', this.now())?.code ?? null;
    if (code === 'TOKEN_REJECTED') return 'rejected';
    return code === null || code === 'NOT_FOUND' || code === 'REFUSED' ? 'accepted' : 'unknown';
  }
}
