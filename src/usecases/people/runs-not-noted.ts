import { AppError } from '../../domain/app-error';
import type { RunsOfAccounts } from '../../people-ports';

const fail = () => Promise.reject(new AppError('UNEXPECTED', {}, new Error('runs note no people yet')));

/** Stands in for the runs' own part. Runs do not note their people yet, so nothing is asked of it; if it is, it fails loudly. */
export const runsNotNoted: RunsOfAccounts = { stopRunsOf: fail, eraseFromRun: fail };
