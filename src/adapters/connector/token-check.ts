import type { AppError } from '../../domain/app-error';
import type { Answer } from './answer';
import { refusalIn, rejectionIn, troubleOf } from './translate';

/** Whether one read with the same token is let in; `unknown` where it was not answered that way. */
type Finding = 'accepted' | 'rejected' | 'unknown';

/**
 * Makes sure what a 401 or a 403 to a write is about: the token, or this one thing (a link that is view only, a connection that may
 * not write, a Salesforce that did not let the Connector in). Nobody publishes which status means which.
 *
 * Writes that are refused while a read is under way share it, and a token that was found to be rejected is not asked about again.
 */
export class TokenCheck {
  #under: Promise<Finding> | null = null;
  #isRejected = false;

  constructor(private readonly now: () => Date) {}

  /** What the refusal of a write means; `read` asks for some issue's links, null where there is no time to ask. */
  async meaningOf(refused: Answer, read: (() => Promise<Answer>) | null): Promise<AppError | null> {
    const trouble = troubleOf(refused, 'write', this.now());
    if (refused.kind !== 'answered' || (refused.status !== 401 && refused.status !== 403)) return trouble;
    const finding = await this.#find(read);
    // Unsure, each status is taken for what it says.
    if (finding === 'unknown') return trouble;
    if (finding === 'accepted') return refusalIn(refused, this.now());
    return rejectionIn(refused);
  }

  async #find(read: (() => Promise<Answer>) | null): Promise<Finding> {
    if (this.#isRejected) return 'rejected';
    if (read === null) return 'unknown';
    this.#under ??= read()
      .then((answer) => this.#findingIn(answer))
      .finally(() => (this.#under = null));
    const finding = await this.#under;
    this.#isRejected ||= finding === 'rejected';
    return finding;
  }

  /** Whoever says that there is no such issue, or refuses to show this one, has taken the token. */
  #findingIn(answer: Answer): Finding {
    const code = troubleOf(answer, 'read', this.now())?.code ?? null;
    if (code === 'TOKEN_REJECTED') return 'rejected';
    return code === null || code === 'NOT_FOUND' || code === 'REFUSED' ? 'accepted' : 'unknown';
  }
}
