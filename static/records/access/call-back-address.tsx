import Button from '@atlaskit/button/default/button';
import Textfield from '@atlaskit/textfield';
import { useRef, useState, type JSX } from 'react';
import { copyText } from '../../shared/bridge/copy-text';
import { Field } from '../../shared/ui/field';
import { Message } from '../../shared/ui/message';
import { toned } from '../../shared/words/notice';
import { whoReads as words } from '../messages/en.yml';

/** The address an admin registers in Salesforce, so that persons are led back from there; null where it is not known. */
export function CallBackAddress({ address }: { readonly address: string | null }): JSX.Element {
  const field = useRef<HTMLInputElement>(null);
  const [came, setCame] = useState<'copied' | 'selected' | null>(null);
  if (address === null) return <Message notice={toned('warning', words.noCallBack)} />;
  return (
    <div className="stack tight">
      <Field label={words.callBack} hint={words.callBackHint}>
        {(control) => <Textfield {...control} ref={field} value={address} isReadOnly />}
      </Field>
      <div className="line">
        <Button
          spacing="compact"
          onClick={() => {
            field.current?.select();
            void copyText(address).then((how) => {
              if (how === 'selected') field.current?.focus();
              setCame(how);
            });
          }}
        >
          {words.copy}
        </Button>
        <span role="status" className="subtle">
          {came && words[came]}
        </span>
      </div>
    </div>
  );
}
