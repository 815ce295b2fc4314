import { useEffect, useRef, type ComponentProps, type JSX } from 'react';

interface EntryFormProps extends Pick<
  ComponentProps<'form'>,
  'aria-label' | 'aria-labelledby' | 'className' | 'children' | 'onKeyDown'
> {
  /** While something runs, nothing is sent again. */
  readonly busy: boolean;
  /** What is wrong; a new one with `fields` leads to the first of them. */
  readonly error: { readonly fields?: readonly unknown[] | undefined } | null;
  readonly onEnter: () => void;
}

/** A form that is sent once, and leads to the first field that is marked as wrong: to it somebody goes next. */
export function EntryForm({ busy, error, onEnter, ...rest }: EntryFormProps): JSX.Element {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (error?.fields) form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }, [error]);
  return (
    <form
      {...rest}
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) onEnter();
      }}
    />
  );
}
