/**
 * How the report looks on A4, in the language of Typst. It reads what there is to say from `report.json`; a text of the
 * workspace is only ever a string there, never code.
 */
export const template = `
#let report = json("/report.json")
#let ink = rgb("#1c2430")
#let soft = rgb("#55606e")
#let rule = rgb("#d5dbe3")
#let tint = rgb("#f3f6f9")
#let accent = rgb("#0b5563")
#let open = rgb("#8a4b00")
#let states = (
  "claimed": (accent, rgb("#e6f2f3"), 100%),
  "partly": (open, rgb("#fff3e0"), 50%),
  "not recorded": (soft, white, 0%),
)

#set document(
  title: report.title,
  author: report.author,
  date: datetime(year: report.date.at(0), month: report.date.at(1), day: report.date.at(2)),
)
#set text(font: "Proc Sans", size: 10pt, fill: ink, lang: "en", region: "GB", hyphenate: false)
#set par(leading: 0.62em, spacing: 0.95em)
#set strong(delta: 200)
#set list(marker: text(fill: accent)[•], indent: 2mm, body-indent: 2mm, spacing: 0.75em)
#set enum(indent: 0mm, body-indent: 2.5mm, spacing: 0.9em)
#let footer = context {
  let here = counter(page).get().first()
  if here > 1 {
    set text(size: 8.5pt, fill: soft)
    grid(columns: (1fr, auto), report.title, [#here / #counter(page).final().first()])
  }
}
#set page(paper: "a4", margin: (x: 18mm, top: 18mm, bottom: 20mm), footer: footer, footer-descent: 8mm)

#show heading: set text(fill: accent, weight: 600)
#show heading.where(level: 1): set text(size: 18pt, fill: ink)
#show heading.where(level: 1): it => block(
  width: 100%, above: 10mm, below: 5mm, inset: (bottom: 2mm), stroke: (bottom: 1.2pt + accent), sticky: true, it.body,
)
#show heading.where(level: 2): set text(size: 14pt)
#show heading.where(level: 3): set text(size: 11.5pt)
#show heading.where(level: 4): set text(size: 10.5pt, fill: ink)
#show heading.where(level: 2): set block(above: 8mm, below: 3.5mm)
#show heading.where(level: 3): set block(above: 6mm, below: 3mm)
#show heading.where(level: 4): set block(above: 5mm, below: 2.5mm)
#show link: set text(fill: accent)
#show figure: set block(breakable: true)
#show figure: set align(left)
#set figure(gap: 1.6mm, numbering: none, outlined: false)
#show figure.caption: set text(size: 8.8pt, fill: soft)
#show figure.caption: set block(sticky: true)
#show figure.where(kind: table): set figure.caption(position: top)
#set table(stroke: 0.5pt + rule, inset: (x: 2mm, y: 1.5mm), align: left + top)
#show table: set text(size: 9pt)
#show table: set par(leading: 0.52em, spacing: 0.6em)
#show table.cell.where(y: 0): set text(weight: 600)

#let spot(id) = [#metadata(none)#label(id)]
#let state(name) = {
  let (colour, paper, filled) = states.at(name)
  box(
    fill: paper, stroke: 0.6pt + colour, radius: 2mm, inset: (x: 1.5mm), outset: (y: 0.9mm),
    text(fill: colour, weight: 600, size: 0.92em, name),
  )
}
#let inline(piece) = {
  if type(piece) == str { text(piece) }
  else if "strong" in piece { strong(piece.strong) }
  else if "muted" in piece { text(fill: soft, piece.muted) }
  else if "state" in piece { state(piece.state) }
  else if "id" in piece { spot(piece.id); text(piece.text) }
  else if "place" in piece { link(label(piece.place), piece.text) }
  else { link(piece.address, piece.text) }
}
#let inlines(pieces) = pieces.map(inline).join()
#let lines(cell) = cell.map(inlines).map(line => par(line)).join()

#let facts(all, terms: 38mm) = block(above: 3.5mm, below: 5mm, table(
  columns: (terms, 1fr),
  stroke: (x, y) => (top: if y > 0 { 0.5pt + rule }),
  inset: (x: 0mm, y: 1.5mm),
  ..all.map(fact => (
    table.cell(text(fill: soft, weight: 400, fact.term)),
    table.cell(text(weight: 400, fact.lines.map(line => par(inlines(line))).join())),
  )).flatten(),
))

#let row(columns, one) = {
  let anchor = if "id" in one { spot(one.id) }
  if one.group {
    let cell = table.cell(colspan: columns, fill: rgb("#e7eef1"), text(weight: 400, [#anchor#lines(one.cells.first())]))
    return table.header(level: 2, repeat: false, cell)
  }
  one.cells.enumerate().map(((index, cell)) => table.cell(
    breakable: not one.short, inset: (x: 2mm, y: if one.tall { 4.5mm } else { 1.5mm }), [#if index == 0 { anchor }#lines(cell)],
  ))
}
#let data(it, alone) = figure(
  kind: table,
  supplement: none,
  caption: if not alone { text(it.caption) },
  table(
    columns: it.columns.map(column => column.width * 1fr),
    table.header(..it.columns.map(column => table.cell(fill: tint, text(column.title)))),
    ..it.rows.map(one => row(it.columns.len(), one)).flatten(),
  ),
)

#let steps(groups) = for group in groups {
  if "title" in group {
    block(sticky: true, above: 5mm, below: 3mm, inset: (left: 2.5mm), stroke: (left: 1.4pt + accent), strong(group.title))
  }
  enum(
    numbering: number => text(fill: accent, weight: 600, str(number)),
    ..group.steps.map(step => enum.item(step.number, pad(left: step.depth * 6mm, block(breakable: false)[
      #spot(step.id)#inlines(step.text)
      #if step.details.len() > 0 { linebreak(); text(size: 9pt, fill: soft, inlines(step.details)) }
    ]))),
  )
}

#let drawing(it) = figure(
  kind: image,
  supplement: none,
  caption: if "path" in it [#it.title (#link(it.path)[the whole picture as a file of its own])],
  layout(room => stack(spacing: 4mm, ..it.rows.map(one => image(
    one.path,
    width: calc.min(room.width, one.width * 0.75pt, (room.height - 22mm) * one.width / one.height),
    alt: one.alt,
  )))),
)

#let blocks(all, level) = for it in all {
  if it.kind == "section" {
    let body = {
      [#heading(level: level, it.title)#label(it.id)]
      blocks(it.blocks, level + 1)
    }
    if it.page == "wide" { page(flipped: true, margin: (x: 14mm, top: 13mm, bottom: 17mm), body) }
    else if it.page == "new" { pagebreak(weak: true); body }
    else { body }
  } else if it.kind == "paragraph" {
    if it.tone == "lead" { par(text(size: 11pt, inlines(it.text))) }
    else if it.tone == "remark" { par(text(size: 9pt, fill: soft, inlines(it.text))) }
    else { par(inlines(it.text)) }
  } else if it.kind == "facts" { facts(it.facts) }
  else if it.kind == "list" {
    if it.ordered { enum(..it.items.map(inlines)) } else { list(..it.items.map(inlines)) }
  } else if it.kind == "table" { block(above: 4mm, below: 6mm, data(it, all.len() == 1)) }
  else if it.kind == "steps" { steps(it.groups) }
  else if it.kind == "drawing" { block(above: 4mm, below: 5mm, drawing(it)) }
}

#v(28mm)
#text(size: 10pt, fill: accent, tracking: 0.06em, upper(report.cover.sort))
#v(1mm)
#show title: set text(size: 27pt, weight: 600)
#title(report.cover.title)
#v(6mm)
#line(length: 100%, stroke: 2pt + accent)
#v(4mm)
#facts(report.cover.facts, terms: 42mm)
#pagebreak()
#show outline.entry.where(level: 1): set text(weight: 600)
#show outline.entry.where(level: 1): set block(above: 1.15em)
#show outline.entry: set text(fill: ink)
#outline(title: [Contents], depth: 3, indent: 5mm)
#blocks(report.sections, 1)
`;
