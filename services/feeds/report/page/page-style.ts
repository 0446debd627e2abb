/** The one style sheet of the pages of the door: calm, of the system's own fonts, for phones, paper and screen readers too. */
export const pageStyle = `
:root { color-scheme: light; --ink: #1b2733; --muted: #5b6875; --line: #d9e0e6; --paper: #fff; --ground: #f3f6f8;
  --blue: #1f4e79; --blue-soft: #e8f0f7; --green: #1d6b42; --green-soft: #e6f3ec; --amber: #7a5200; --amber-soft: #fdf3dd;
  --red: #9c2b2b; --red-soft: #fbeaea; }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 16px/1.5 system-ui, 'Segoe UI', 'Noto Sans', sans-serif; }
main { max-width: 66rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 .25rem; }
h2 { font-size: 1.2rem; line-height: 1.35; margin: 0 0 .5rem; }
h3 { font-size: 1rem; margin: 0; }
p { margin: 0 0 .75rem; }
code { font: .85em ui-monospace, Menlo, Consolas, 'Noto Sans Mono', monospace; color: var(--muted); overflow-wrap: anywhere; }
a { color: var(--blue); }
[lang=en] { color: var(--muted); font-size: .9em; font-weight: 400; }
:focus-visible { outline: 3px solid #7fb2de; outline-offset: 2px; }
.card, .report { background: var(--paper); border: 1px solid var(--line); border-radius: 10px; padding: 1.25rem; margin: 0 0 1rem; }
.visually-hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
[hidden] { display: none !important; }
[aria-busy=true] > * { opacity: .45; }

.report > header { border-left: 5px solid var(--blue); padding: .1rem 0 .1rem 1rem; margin-bottom: 1rem; }
.report.accepted > header { border-color: var(--green); }
.report.accepted-in-part > header { border-color: var(--amber); }
.report.refused > header { border-color: var(--red); }
.report h2 [lang] { display: block; }
.kind { color: var(--muted); margin: 0 0 .15rem; font-size: .9rem; }
.facts { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; margin: .5rem 0 0; font-size: .9rem; }
.facts div { display: flex; gap: .4rem; min-width: 0; }
.facts dt { color: var(--muted); }
.facts dd { margin: 0; overflow-wrap: anywhere; }
.numbers { display: grid; grid-template-columns: repeat(auto-fit, minmax(8.5rem, 1fr)); gap: .5rem; margin: 0 0 1.25rem; }
.numbers div { display: flex; flex-direction: column-reverse; justify-content: flex-end; background: var(--ground); border-radius: 8px; padding: .6rem .75rem; }
.numbers dt { font-size: .85rem; line-height: 1.3; }
.numbers dt [lang] { display: block; }
.numbers dd { margin: 0; font-size: 1.4rem; font-weight: 600; font-variant-numeric: tabular-nums; }
.numbers .zero dd { color: var(--muted); font-weight: 400; }
.numbers .added, .numbers .corrected { background: var(--green-soft); }
.numbers .refused { background: var(--red-soft); }
.numbers .quarantined { background: var(--amber-soft); }
.told { border-top: 1px solid var(--line); padding: .9rem 0 .4rem; }
.told .count { display: inline-block; min-width: 1.6em; padding: 0 .45em; border-radius: 1em; background: var(--ground); text-align: center; font-size: .9em; }
.about, .none { color: var(--muted); font-size: .9rem; margin: .15rem 0 .5rem; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: .92rem; }
th { text-align: left; font-weight: 600; color: var(--muted); border-bottom: 1px solid var(--line); padding: .35rem .6rem .35rem 0; }
td { vertical-align: top; border-bottom: 1px solid var(--line); padding: .5rem .8rem .5rem 0; overflow-wrap: break-word; }
td > .place, td > q { display: inline-block; min-width: 7rem; max-width: 16rem; overflow-wrap: anywhere; }
tbody tr:last-child td { border-bottom: 0; }
td > span[lang] { display: block; }
td small { display: block; color: var(--muted); }
q { quotes: '“' '”'; white-space: pre-wrap; }
s.before { color: var(--muted); }
.after { font-weight: 600; }
.severity { display: inline-block; border-radius: 6px; padding: .1rem .5rem; background: var(--ground); }
.severity.contradiction { background: var(--red-soft); color: var(--red); }
.severity.warning { background: var(--amber-soft); color: var(--amber); }

.top { display: flex; flex-wrap: wrap; justify-content: space-between; gap: .5rem 2rem; margin-bottom: 1rem; }
.steps { display: grid; gap: 1rem; grid-template-columns: repeat(auto-fit, minmax(19rem, 1fr)); }
.label { font-weight: 600; display: block; margin-bottom: .35rem; }
.step .label:not(:first-child), .fields .label { font-weight: 400; margin-top: .9rem; }
.step > div > .label, .fields .label { font-weight: 400; margin-top: .2rem; }
.step { counter-increment: step; }
.step > .label:first-child::before { content: counter(step); display: inline-grid; place-items: center; width: 1.5em; height: 1.5em; margin-right: .5em; border-radius: 50%; background: var(--blue-soft); color: var(--blue); font-size: .85em; }
input[type=text], input[type=url], input[type=date], input[type=password], select, textarea { width: 100%; font: inherit; color: inherit; background: var(--paper); border: 1px solid #a9b5c0; border-radius: 6px; padding: .5rem .6rem; min-height: 2.75rem; }
textarea { min-height: 4rem; resize: vertical; }
.choice { display: flex; gap: .5rem; align-items: flex-start; margin: .4rem 0; }
.choice input { margin-top: .3rem; width: 1.1rem; height: 1.1rem; flex: none; }
.hint { color: var(--muted); font-size: .88rem; margin: .35rem 0 0; }
.drop { display: block; border: 2px dashed #a9b5c0; border-radius: 10px; padding: 1.4rem 1rem; text-align: center; cursor: pointer; background: var(--ground); }
.drop.over { border-color: var(--blue); background: var(--blue-soft); }
.drop b { display: block; overflow-wrap: anywhere; }
.drop:focus-within { outline: 3px solid #7fb2de; outline-offset: 2px; }
details { margin-top: .5rem; } summary { cursor: pointer; color: var(--blue); padding: .3rem 0; }
.fields { display: grid; gap: .75rem; margin-top: .5rem; }
.actions { display: flex; flex-wrap: wrap; gap: .6rem; align-items: center; margin-top: 1.25rem; }
button, .button { font: inherit; font-weight: 600; border: 1px solid var(--blue); border-radius: 8px; padding: .55rem 1.1rem; min-height: 2.75rem; cursor: pointer; background: var(--paper); color: var(--blue); }
button.first { background: var(--blue); color: #fff; }
button.earnest { background: var(--green); border-color: var(--green); color: #fff; }
button [lang=en] { color: inherit; opacity: .85; }
button:disabled { background: var(--ground); border-color: var(--line); color: #8b97a2; cursor: not-allowed; }
.status { margin-top: .9rem; }
progress { width: 100%; height: .7rem; accent-color: var(--blue); }
.problem { background: var(--red-soft); border-left: 5px solid var(--red); border-radius: 6px; padding: .7rem 1rem; margin: 1rem 0 0; }
.problem p:last-child { margin: 0; }
.problem [lang] { display: block; }
.templates { display: grid; gap: .75rem; grid-template-columns: repeat(auto-fit, minmax(12rem, 1fr)); align-items: end; }
footer { color: var(--muted); font-size: .88rem; }

@media (max-width: 40rem) {
  main { padding: 1rem .75rem 3rem; }
  .told thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .told table, .told tbody, .told tr, .told td { display: block; width: 100%; }
  .told tr { border: 1px solid var(--line); border-radius: 8px; padding: .4rem .75rem; margin-bottom: .6rem; }
  .told td { border: 0; padding: .3rem 0; }
  .told td::before { content: attr(data-label); display: block; color: var(--muted); font-size: .82rem; }
  button { width: 100%; }
}
@media print {
  body { background: #fff; font-size: 11pt; }
  main { max-width: none; padding: 0; }
  .no-print { display: none !important; }
  .report { border: 0; padding: 0; }
  .scroll { overflow: visible; }
  tr, .numbers { break-inside: avoid; }
  thead { display: table-header-group; }
  a { color: inherit; text-decoration: none; }
}
`;
