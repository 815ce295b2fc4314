import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Seals secrets so that the database file alone does not reveal them. */
export interface Vault {
  seal(name: string, text: string): string;
  open(name: string, sealed: string): string;
}

/**
 * A vault whose key is next to the database, in a file only its owner can read (mode 0600). For `:memory:` it is kept
 * in memory. AES-256-GCM, bound to the secret's name: a sealed text moved to another name does not open.
 */
export function openVault(dataDir: string): Vault {
  const key = dataDir === ':memory:' ? randomBytes(32) : keyFrom(path.join(dataDir, 'secrets.key'));
  return {
    seal(name, text) {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(name));
      const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64');
    },
    open(name, sealed) {
      const bytes = Buffer.from(sealed, 'base64');
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12)).setAAD(Buffer.from(name));
      decipher.setAuthTag(bytes.subarray(12, 28));
      return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
    },
  };
}

function keyFrom(file: string): Buffer {
  if (!existsSync(file)) {
    // Written completely and then renamed, so that a process killed in between leaves no half key.
    const draft = `${file}.${String(process.pid)}`;
    writeFileSync(draft, randomBytes(32), { mode: 0o600 });
    renameSync(draft, file);
  }
  return readFileSync(file);
}
