/** The style sheet of the stand-in's pages: plain, light or dark as the reader prefers, down to 320 px. */
export const style = `
:root { color-scheme: light dark; --ink: #1b2330; --soft: #55606f; --paper: #fff; --line: #cdd3dc; --tint: #f3f5f8;
  --link: #0b57b7; --warn: #fff3d6; --warn-ink: #5c3d00; --good: #e0f3e5; --good-ink: #14532d; }
@media (prefers-color-scheme: dark) { :root { --ink: #e5e9f0; --soft: #a9b4c3; --paper: #161a21; --line: #3a4453;
  --tint: #202630; --link: #8ab8ff; --warn: #463300; --warn-ink: #ffe0a1; --good: #173b24; --good-ink: #c4efd2; } }
* { box-sizing: border-box; }
body { margin: 0; font: 16px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper); }
.label { margin: 0; padding: .5rem max(1rem, calc((100% - 64rem) / 2 + 1rem)); background: var(--warn); color: var(--warn-ink); }
.skip { position: absolute; left: -999px; } .skip:focus { position: static; display: block; padding: .5rem 1rem; }
main, .bar { max-width: 64rem; margin: 0 auto; padding: .75rem 1rem; }
header { border-bottom: 1px solid var(--line); }
.name { margin: 0 0 .25rem; font-weight: 600; display: flex; flex-wrap: wrap; gap: .25rem 1rem; } .back { font-weight: 400; }
.copy { margin-top: .25rem; display: inline-flex; flex-wrap: wrap; gap: .25rem .75rem; align-items: center; }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1rem; margin: 0; padding: 0; list-style: none; }
a { color: var(--link); } nav a { display: inline-block; padding: .25rem 0; } [aria-current] { font-weight: 600; color: var(--ink); }
h1 { font-size: 1.5rem; line-height: 1.25; margin: .75rem 0; } h2 { font-size: 1.15rem; margin: 1.75rem 0 .5rem; }
code { font: .92em ui-monospace, monospace; overflow-wrap: anywhere; }
.scroll { overflow-x: auto; } table { border-collapse: collapse; width: 100%; }
th, td { padding: .4rem .6rem; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); }
th { color: var(--soft); font-weight: 600; white-space: nowrap; } td code, time { white-space: nowrap; }
.card { border: 1px solid var(--line); border-radius: 6px; padding: .75rem 1rem; margin: 1rem 0; }
.card h2 { margin-top: 0; } .head { display: flex; justify-content: space-between; gap: 1rem; align-items: start; }
.empty, .hint { color: var(--soft); } .saved { padding: .4rem .75rem; background: var(--good); color: var(--good-ink); }
.alert { padding: .5rem .75rem; background: var(--warn); color: var(--warn-ink); overflow-wrap: anywhere; }
form.stack { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(17rem, 100%), 1fr)); gap: .75rem 1rem; align-items: end; }
form.stack > button { justify-self: start; min-width: 8rem; } .scroll + form { margin-top: 1rem; }
form.inline { display: inline; } label { display: block; } label.check { padding: .3rem 0; }
input:not([type=checkbox]), select, textarea { display: block; width: 100%; font: inherit; color: inherit; padding: .4rem .5rem;
  background: var(--paper); border: 1px solid var(--soft); border-radius: 4px; }
select { min-height: 2.4rem; } textarea { font: .85em/1.4 ui-monospace, monospace; } button { font: inherit; padding: .4rem .9rem; color: var(--ink);
  background: var(--tint); border: 1px solid var(--soft); border-radius: 4px; cursor: pointer; min-height: 2.25rem; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 1px; }
details.menu { position: relative; } details.menu summary { list-style: none; cursor: pointer; padding: .1rem .75rem;
  border: 1px solid var(--soft); border-radius: 4px; font-weight: 700; } details.menu summary::-webkit-details-marker { display: none; }
details.menu div { position: absolute; right: 0; z-index: 1; background: var(--paper); border: 1px solid var(--soft); border-radius: 4px; }
details.menu a { display: block; padding: .5rem 1rem; white-space: nowrap; }
dl { display: grid; grid-template-columns: minmax(6rem, max-content) 1fr; gap: .25rem 1rem; margin: 0; }
dt { color: var(--soft); overflow-wrap: anywhere; } dd { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; }
`;
