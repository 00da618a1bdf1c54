enum HTMLLanguage: MarkupLanguage {
    static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
            .replacing("\"", with: "&quot;")
    }
}

typealias HTML = Markup<HTMLLanguage>

extension HTML {
    /// A page that needs nothing else.
    static func page(_ title: String, _ body: HTML) -> String {
        let page: HTML = """
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="utf-8"><title>\(title)</title>
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <style>\(style)</style></head>
            <body>\(body)
            </body></html>

            """
        return page.text
    }

    /// One look for all pages, light or dark as the reader has it.
    private static var style: HTML {
        """
        :root { color-scheme: light dark; font: 15px/1.45 system-ui, sans-serif;
          --good: light-dark(#1a7f37, #3fb950); --bad: light-dark(#cf222e, #ff7b72); --line: #8884; }
        body { max-width: 76rem; margin: 2rem auto; padding: 0 1rem; }
        table { border-collapse: collapse; width: 100%; }
        th, td { text-align: left; vertical-align: top; padding: .3rem .6rem; border-bottom: 1px solid var(--line); }
        small { font-weight: normal; opacity: .7; }
        code, pre { font: 13px/1.4 ui-monospace, monospace; }
        ul { margin: .3rem 0; padding-left: 1.1rem; }
        .matrix th { white-space: nowrap; font-weight: normal; }
        .cell { display: inline-block; padding: 0 .35rem; margin: 1px; border-radius: 3px; font-size: 12px;
          color: inherit; text-decoration: none; border: 1px solid var(--line); }
        .cell.good { border-color: var(--good); } .cell.none { opacity: .55; border-style: dashed; }
        .cell.bad { background: var(--bad); color: light-dark(#fff, #000); }
        .shown td:nth-child(4), td:first-child code { white-space: nowrap; }
        .shown td:nth-child(4)::before { content: "✓ "; color: var(--good); }
        .missing td:nth-child(4)::before { content: "✗ "; color: var(--bad); }
        .undecidable td:nth-child(4)::before { content: "? "; }
        details { border-left: 4px solid var(--line); margin: .3rem 0; padding: .1rem .8rem; }
        details.good { border-color: var(--good); } details.bad { border-color: var(--bad); }
        summary { cursor: pointer; } summary i { float: right; opacity: .7; }
        .rows { opacity: .7; font-size: 13px; }
        .sides { display: grid; grid-template-columns: 1fr 1fr; gap: .6rem; }
        .sides pre { margin: 0; padding: .6rem; background: #8881; overflow-wrap: anywhere; white-space: pre-wrap; }
        .differences { margin: .5rem 0; } ins, del { text-decoration: none; font: 13px ui-monospace, monospace; }
        del { background: light-dark(#dafbe1, #033a16); } ins { background: light-dark(#ffebe9, #67060c); }
        @media (max-width: 50rem) { .sides { grid-template-columns: 1fr; } }
        """
    }
}
