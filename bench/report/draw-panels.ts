import { type Axis, linearAxis, logAxis } from './axis.ts';

export interface Bar {
  readonly label: string;
  readonly value: number;
  readonly text: string;
  readonly isGood: boolean;
  /** Drawn as a line across the bar. */
  readonly target?: number;
}

export interface Panel {
  readonly title: string;
  readonly scale: 'linear' | 'log';
  readonly bars: readonly Bar[];
  /** What the line stands for: one for each bar, or at 1 for all. */
  readonly mark: string;
}

const WIDTH = 860;
const PLOT = { left: 330, width: 360 };
const LINE = 24;
const MARGIN = 24;
const PANEL_HEAD = 40;
const PANEL_FOOT = 44;

/** Colours with enough contrast on both backgrounds; what is not met is also hatched, for those who see no colours. */
const STYLE = `
  .page { fill: #ffffff } text { fill: #1f2328; font: 13px system-ui, sans-serif } .title { font-weight: 600; font-size: 15px }
  .small { font-size: 11px; fill: #59636e } .grid { stroke: #d1d9e0 } .mark { stroke: #1f2328; stroke-width: 2 }
  .good { fill: #3b78c4 } .bad { fill: url(#hatch); stroke: #b35900 } .hatch { stroke: #b35900; stroke-width: 3 }
  @media (prefers-color-scheme: dark) {
    .page { fill: #0d1117 } text { fill: #e6edf3 } .small { fill: #9198a1 } .grid { stroke: #3d444d } .mark { stroke: #e6edf3 }
    .good { fill: #5b9bee } .bad { stroke: #e8943a } .hatch { stroke: #e8943a }
  }`;

/** Panels of horizontal bars, one below the other, as an SVG that follows the reader's light or dark colours. */
export function drawPanels(title: string, description: string, panels: readonly Panel[]): string {
  const parts: string[] = [];
  let top = MARGIN;
  for (const panel of panels) {
    parts.push(drawPanel(panel, top));
    top += heightOf(panel);
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${top}" width="${WIDTH}" height="${top}" role="img" aria-labelledby="title description">
<title id="title">${escapeXml(title)}</title>
<desc id="description">${escapeXml(description)}</desc>
<style>${STYLE}
</style>
<defs><pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><line class="hatch" y2="6"/></pattern></defs>
<rect class="page" width="${WIDTH}" height="${top}" rx="6"/>
${parts.join('\n')}
</svg>
`;
}

function heightOf({ bars }: Panel): number {
  return PANEL_HEAD + bars.length * LINE + PANEL_FOOT;
}

function drawPanel(panel: Panel, top: number): string {
  const values = panel.bars.flatMap(({ value, target }) => (target === undefined ? [value] : [value, target]));
  const axis = panel.scale === 'linear' ? linearAxis(values) : logAxis(values);
  const from = top + PANEL_HEAD;
  const to = from + panel.bars.length * LINE;
  const legend = panel.scale === 'log' ? `line: ${panel.mark}; logarithmic` : `line: ${panel.mark}`;
  return [
    text(MARGIN, top + 16, panel.title, 'title'),
    text(WIDTH - MARGIN, top + 16, legend, 'small', 'end'),
    ...axis.ticks.flatMap((tick) => drawTick(axis, tick, from, to)),
    ...panel.bars.map((bar, index) => drawBar(axis, bar, from + index * LINE)),
    ...(panel.scale === 'log' ? [verticalLine('mark', placeOf(axis, 1), from, to)] : []),
  ].join('\n');
}

function drawTick(axis: Axis, tick: number, from: number, to: number): readonly string[] {
  const x = placeOf(axis, tick);
  return [
    verticalLine('grid', x, from, to + 4),
    text(x, to + 18, String(Number(tick.toPrecision(3))), 'small', 'middle'),
  ];
}

function drawBar(axis: Axis, { label, value, text: words, isGood, target }: Bar, top: number): string {
  const ends = [placeOf(axis, axis.origin), placeOf(axis, value)] as const;
  const left = Math.min(...ends);
  const width = Math.max(1, Math.abs(ends[1] - ends[0]));
  return [
    text(PLOT.left - 10, top + 16, label, '', 'end'),
    `<rect class="${isGood ? 'good' : 'bad'}" x="${round(left)}" y="${top + 4}" width="${round(width)}" height="${LINE - 8}"/>`,
    ...(target === undefined ? [] : [verticalLine('mark', placeOf(axis, target), top + 2, top + LINE - 2)]),
    text(PLOT.left + PLOT.width + 10, top + 16, words),
  ].join('\n');
}

function placeOf(axis: Axis, value: number): number {
  return PLOT.left + axis.at(value) * PLOT.width;
}

function verticalLine(kind: string, x: number, from: number, to: number): string {
  return `<line class="${kind}" x1="${round(x)}" x2="${round(x)}" y1="${from}" y2="${to}"/>`;
}

function text(x: number, y: number, words: string, kind = '', anchor = 'start'): string {
  const attributes = `${kind === '' ? '' : ` class="${kind}"`}${anchor === 'start' ? '' : ` text-anchor="${anchor}"`}`;
  return `<text x="${round(x)}" y="${y}"${attributes}>${escapeXml(words)}</text>`;
}

function round(value: number): string {
  return String(Math.round(value * 10) / 10);
}

function escapeXml(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
