import type { ServerResponse } from 'node:http';
import type { Answer } from './answer';

/** Sends an answer with its length. */
export function sendAnswer(response: ServerResponse, answer: Answer): void {
  const body = Buffer.from(answer.body);
  const length = answer.status === 204 ? {} : { 'content-length': String(body.length) };
  response.writeHead(answer.status, { ...answer.headers, ...length });
  response.end(body);
}

/** Sends half an answer: as a complete message, or with the full length declared and the connection ended early. */
export function sendHalf(response: ServerResponse, answer: Answer, cut: 'body' | 'connection'): void {
  const whole = Buffer.from(answer.body);
  const half = whole.subarray(0, Math.floor(whole.length / 2));
  if (cut === 'body') return sendAnswer(response, { ...answer, body: half.toString() });
  response.writeHead(answer.status, { ...answer.headers, 'content-length': String(whole.length) });
  response.write(half, () => response.socket?.destroy());
}
