"""The page's stylesheet: one column on a phone, two on a desk, two sheets of paper."""

STYLE = """\
:root {
  --paper: #faf9f6; --panel: #f1f0eb; --ink: #1f2428; --muted: #575e66; --line: #dbd8d0; --accent: #0b6656;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --paper: #14171a; --panel: #1d2226; --ink: #e8e6e1; --muted: #a6adb5; --line: #353b41; --accent: #7fd0bc;
  }
}
* { box-sizing: border-box; }
html { background: var(--paper); color: var(--ink); color-scheme: light dark; -webkit-text-size-adjust: 100%; }
body {
  margin: 0 auto; max-width: 58rem; padding: 2.5rem 1rem 4rem; overflow-wrap: anywhere;
  font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
}
h1, h2, h3, h4 { line-height: 1.25; margin: 0; text-wrap: balance; }
h1 { font-size: 2rem; letter-spacing: -0.02em; }
h2 { font-size: 1.375rem; letter-spacing: -0.01em; margin-bottom: 1.25rem; }
h3 { font-size: 1.0625rem; }
h4, dt { font-size: 0.875rem; font-weight: 600; }
p, ul, ol, dl, dd { margin: 0; }
p { max-width: 40rem; }
ol, ul { padding-left: 1.375rem; }
a { color: var(--accent); text-decoration-thickness: 0.06em; text-underline-offset: 0.2em; }
a:hover { text-decoration-thickness: 0.14em; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 3px; border-radius: 2px; }
section { margin-top: 3.5rem; scroll-margin-top: 1rem; }
small, .status, .path, .label, .doubt, .doubts, .more, .checked, .dates, header p, nav, footer {
  color: var(--muted); font-size: 0.875rem; line-height: 1.5;
}
summary { cursor: pointer; list-style: none; padding: 0.25rem 0; }
summary::-webkit-details-marker { display: none; }
summary::before { color: var(--accent); content: "+"; display: inline-block; font-weight: 600; width: 1.125rem; }
[open] > summary::before { content: "–"; }
.more p, .more ul { max-width: 40rem; padding: 0 0 0.5rem 1.125rem; }
.more li + li { margin-top: 0.375rem; }

header { display: grid; gap: 0.5rem; }
header .place { color: var(--ink); font-size: 1.125rem; }
.banner { border-left: 4px solid var(--accent); margin-top: 0.75rem; padding: 0.5rem 0 0.5rem 0.875rem; }
header .banner { color: var(--ink); font-weight: 600; }
nav ul { display: flex; flex-wrap: wrap; gap: 0.125rem 1.25rem; list-style: none; margin-top: 1.75rem; padding: 0; }
nav a { color: inherit; display: block; padding: 0.25rem 0; }

.item { border-top: 1px solid var(--line); display: grid; gap: 1.25rem; padding: 1.75rem 0 2.25rem; }
#first .item { background: var(--panel); border: 0; border-radius: 0.75rem; margin: 0 -1rem; padding: 1.5rem 1rem; }
.head { align-items: start; column-gap: 0.75rem; display: grid; grid-template-columns: 1.5rem 1fr; row-gap: 0.25rem; }
.head input { accent-color: var(--accent); height: 1.375rem; margin: 0; width: 1.375rem; }
.head h3 { font-size: 1.1875rem; line-height: 1.375rem; }
.head label { cursor: pointer; display: block; }
.head .status { grid-column: 2; }
.way, .words, .basis, .steps { display: grid; gap: 0.5rem; align-content: start; }
.open a { display: inline-block; }
.name { display: block; font-weight: 600; }
.address { font-size: 0.875rem; line-height: 1.45; }
.words { gap: 0.875rem; }
.because { color: var(--muted); }
.effects { display: grid; gap: 0.875rem; }
.effects .not { border-left: 4px solid var(--accent); padding-left: 0.875rem; }
.steps { gap: 1.25rem; }
.steps h4, .steps .path { margin-bottom: 0.375rem; }
.steps li + li { margin-top: 0.375rem; }
.basis { gap: 0; }
.basis .checked { padding-top: 0.25rem; }

.map { display: grid; grid-template-columns: 3.75rem 1fr; }
.flow { display: flex; flex-direction: column; }
.flow p { color: var(--muted); flex: 0 0 2.25rem; font-size: 0.8125rem; padding-top: 0.25rem; white-space: nowrap; }
.flow svg { overflow: visible; width: 100%; }
.flow > svg { flex: 1 0 0; height: 0; }
.map table, .map tbody, .map tr, .map th, .map td { display: block; font-weight: inherit; text-align: left; }
.map caption, .map thead { clip-path: inset(50%); height: 1px; overflow: hidden; position: absolute; width: 1px; }
.map table { margin-top: 2.25rem; min-width: 0; }
.map tbody { display: grid; grid-auto-rows: 1fr; }
.map tr { align-content: center; border-top: 1px solid var(--line); display: grid; gap: 0.125rem; padding: 0.875rem 0; }
.map strong { display: block; font-weight: 600; }
.map th span { color: var(--muted); display: block; font-size: 0.875rem; line-height: 1.45; }
.map td { font-size: 0.875rem; }
.map td:empty { display: none; }
.map td::before { color: var(--muted); content: attr(data-label) ": "; }
svg { display: block; fill: none; stroke: var(--muted); stroke-width: 2; }
svg text { fill: var(--ink); font-size: 0.8125rem; stroke: none; }
svg svg { overflow: visible; }
.trunk { stroke-width: 4; }
.on, .on .end { stroke: var(--accent); stroke-width: 4; }
.end { fill: var(--muted); stroke-width: 1; }
.on .end { fill: var(--accent); stroke-width: 1; }
.off .end { stroke-width: 4; }
.unknown { stroke-dasharray: 4 4; }
.unknown text { font-size: 1rem; font-weight: 700; }
.none circle { fill: var(--paper); }

.timeline { margin-bottom: 1.25rem; overflow: visible; width: 100%; }
.timeline .day { stroke-dasharray: 2 3; stroke-width: 1; }
.timeline .flag { fill: var(--paper); }
.timeline .number { font-weight: 600; text-anchor: middle; }
.timeline .use { font-weight: 600; paint-order: stroke; stroke: var(--paper); stroke-width: 6; }
.timeline .bar { fill: var(--accent); stroke: none; }
.timeline .maybe { stroke: var(--accent); stroke-dasharray: 3 3; stroke-width: 3; }
.timeline .axis { stroke-width: 1.5; }
.timeline .year { text-anchor: middle; }
.timeline .last { text-anchor: end; }
#time h3 { margin: 1.5rem 0 0.5rem; }
.events li + li { margin-top: 0.375rem; }

.claim { border-top: 1px solid var(--line); padding: 0.625rem 0; }
.claim summary { display: grid; grid-template-columns: 1.125rem 1fr; }
.claim .verdict { grid-column: 2; }
.claim .verdict { color: var(--muted); }
.claim dl, .claim > ul, .claim > p { margin-left: 1.125rem; }
.claim dl { display: grid; gap: 1rem; padding: 0.75rem 0; }
.claim .doubts { max-width: 40rem; padding-bottom: 0.5rem; }
#turn { display: grid; gap: 1rem; }
#turn h2 { margin-bottom: 0.25rem; }
.authority { border-left: 1px solid var(--line); display: grid; gap: 0.375rem; padding-left: 1rem; }
#sources ol, #sources .address { font-size: 0.8125rem; }
#sources li { break-inside: avoid; margin-bottom: 1rem; }
#sources li:target { outline: 3px solid var(--accent); outline-offset: 0.375rem; }
footer { border-top: 1px solid var(--line); display: grid; gap: 1rem; margin-top: 4rem; padding-top: 1.5rem; }
.code { color: var(--ink); font-size: 1.125rem; }
.code strong { font-family: ui-monospace, "Cascadia Mono", Menlo, Consolas, monospace; white-space: nowrap; }

@media (min-width: 52rem) {
  body { padding: 4rem 2rem 6rem; }
  h1 { font-size: 2.75rem; }
  h2 { font-size: 1.625rem; }
  .item { column-gap: 3.5rem; grid-template-columns: minmax(0, 1fr) 19rem; padding: 2rem 0 2.5rem; }
  #first .item { margin: 0 -1.75rem; padding: 1.75rem; }
  .head, .way, .basis { grid-column: 1 / -1; }
  .head { grid-template-columns: 1.5rem 1fr auto; }
  .head .status { grid-column: 3; line-height: 1.375rem; }
  .way, .words, .basis { padding-left: 2.25rem; }

  .claim summary { grid-template-columns: 1.125rem 1fr auto; }
  .claim .verdict { grid-column: 3; }
  .claim dl { gap: 2.5rem; grid-template-columns: repeat(auto-fit, minmax(13rem, 1fr)); }
  #turn { column-gap: 3.5rem; grid-template-columns: 1fr 1fr; }
  #turn > :not(.authority) { grid-column: 1 / -1; }
  #sources ol { column-gap: 3.5rem; columns: 2; }
}

@media print, (min-width: 52rem) {
  .map { grid-template-columns: 5.5rem 1fr; }
  .map thead { clip-path: none; display: block; height: 2.25rem; overflow: visible; position: static; width: auto; }
  .map table { margin-top: 0; }
  .map tr { column-gap: 1.5rem; grid-template-columns: minmax(0, 1fr) 9rem 5rem 9rem; }
  .map thead tr { border: 0; padding: 0.25rem 0 0; }
  .map thead th { color: var(--muted); font-size: 0.8125rem; }
  .map small { display: block; }
  .map td:empty { display: block; }
  .map td::before { content: none; }
}

@media print {
  @page { margin: 9mm 11mm; }
  html { background: none; font-size: 8pt; }
  body { line-height: 1.3; max-width: none; padding: 0; }
  body {
    font-family: "Helvetica Neue", Arial, "Liberation Sans", "DejaVu Sans Condensed", system-ui, sans-serif;
    font-variant-ligatures: none;
  }
  p, .more p { max-width: none; }
  small, .status, .path, .label, .doubt, header p, footer, .map td, .address { font-size: 0.9375rem; line-height: 1.3; }
  nav, #reported, #sources, .more, .checked, .because, .why, .steps .path, .map th span { display: none; }
  .settled .effects, .settled .words dl, .settled .steps, .settled .label { display: none; }
  h1 { font-size: 1.75rem; }
  h2 { break-after: avoid; font-size: 1.25rem; margin-bottom: 0.375rem; }
  h4, dt { font-size: inherit; }
  section { margin-top: 0.75rem; }
  header { gap: 0; }
  .banner { margin-top: 0.25rem; padding: 0 0 0 0.5rem; }
  .item, #first .item {
    background: none; border: 0; border-top: 0.5pt solid var(--muted); border-radius: 0; break-inside: avoid;
    column-gap: 1.5rem; columns: 3; display: block; margin: 0; padding: 0.5rem 0;
  }
  .head, .way { column-span: all; margin-bottom: 0.25rem; }
  .head { grid-template-columns: 1rem 1fr auto; column-gap: 0.5rem; }
  .head input { height: 1rem; width: 1rem; }
  .head h3 { font-size: 1.125rem; line-height: 1rem; }
  .head .status { grid-column: 3; line-height: 1rem; }
  .way { display: block; }
  .way p, .name { display: inline; }
  .way p + p::before { content: "· "; }
  .words, .steps, .effects { display: block; }
  .words > *, .effects > *, .steps > * { margin: 0 0 0.25rem; }
  .words p, .words dl > div, .steps li { break-inside: avoid; }
  .words dt, .words dd { display: inline; }
  .words dt::after { content: ": "; }
  .effects .not { border-left-width: 2pt; padding-left: 0.5rem; }
  .steps h4 { break-after: avoid; margin: 0; }
  .steps li + li { margin: 0; }
  #turn ul { display: flex; flex-wrap: wrap; gap: 0 1rem; list-style: none; padding: 0; }
  ol, ul { padding-left: 1.125rem; }
  .map { grid-template-columns: 5rem 1fr; }
  .flow p { flex-basis: 1.25rem; font-size: 0.875rem; padding: 0; }
  .flow > svg { zoom: 0.65; }
  .map thead { height: 1.25rem; }
  .map thead tr { padding: 0; }
  .map tr { column-gap: 1rem; grid-template-columns: 4fr 5fr 2fr 4fr; padding: 0.1875rem 0; }
  .map small { display: inline; }
  #time { display: flow-root; }
  .timeline { float: left; margin: 0 1.5rem 0 0; width: 42%; zoom: 0.7; }
  .timeline text { font-size: 1.25rem; }
  .events { padding: 0; list-style-position: inside; }
  #time h3 { margin: 0.25rem 0 0; }
  .events li + li { margin: 0; }
  #turn { column-gap: 1.5rem; grid-template-columns: 1fr 1fr; row-gap: 0.25rem; }
  #turn > :not(.authority) { grid-column: 1 / -1; margin: 0; }
  .authority { gap: 0; padding-left: 0.5rem; }
  footer { break-inside: avoid; gap: 0; margin-top: 0.75rem; padding-top: 0.375rem; }
  .code { font-size: 1.125rem; margin-top: 0.25rem; }
}
"""
