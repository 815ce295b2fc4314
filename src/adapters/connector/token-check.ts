import type { AppError } from '../../shared/app-error';
import type { Answer, ServiceAnswer } from '../http/answer';
import { refusalIn, rejectionIn, troubleOf, type Verb } from './translate';

/** Whether one read with the same token is let in; `unknown` where it was not answered that way. */
type Finding = 'accepted' | 'rejected' | 'unknown';

/** Reads that prove a token, the first that tells being enough. None where there is no time to ask. */
type Proofs = readonly (() => Promise<Answer>)[];

/**
 * Makes sure what a 401 or a 403 to a write, or a 403 to a read, is about: the token, or this one thing (an issue or a link the
 * integration user may not touch, a connection that may not write, a Salesforce that did not let the Connector in). Nobody
 * publishes which status means which.
 *
 * Calls that are refused while a proof is under way share it, and a token that was found to be rejected is not asked about again.
 */
export class TokenCheck {
  readonly #under = new Map<Verb, Promise<Finding>>();
  #isRejected = false;

  constructor(private readonly now: () => Date) {}

  /** Whether an answer leaves open whom it is about. */
  isOpen(answer: Answer, verb: Verb): answer is ServiceAnswer {
    if (answer.kind !== 'answered') return false;
    return answer.status === 403 || (verb === 'write' && answer.status === 401);
  }

  /** What a refusal means. A proof that is itself answered 403 may be about its issue: the next one tells. */
  async meaningOf(refused: Answer, verb: Verb, proofs: Proofs): Promise<AppError | null> {
    const trouble = troubleOf(refused, verb, this.now());
    if (!this.isOpen(refused, verb)) return trouble;
    const finding = await this.#find(verb, proofs);
    // Unsure, each status is taken for what it says.
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

  /** Whoever says that there is no such issue, or refuses to show this one, has taken the token. */
  #findingIn(answer: Answer): Finding {
    const code = troubleOf(answer, 'read', this.now())?.code ?? null;
    if (code === 'TOKEN_REJECTED') return 'rejected';
    return code === null || code === 'NOT_FOUND' || code === 'REFUSED' ? 'accepted' : 'unknown';
  }
}
