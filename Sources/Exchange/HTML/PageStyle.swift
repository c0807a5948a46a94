/// The look that all pages share: no external assets, light and dark, printable, readable on a phone.
public enum PageStyle {
    /// The style sheet.
    public static let css = """
        :root{color-scheme:light dark;--ink:#1b1f24;--muted:#59636e;--paper:#fff;--line:#d8dee4;--soft:#f4f6f8;\
        --accent:#0b5cad;--sure:#1a7f37;--likely:#8a6100;--check:#b42318}
        @media (prefers-color-scheme:dark){:root{--ink:#e6e9ec;--muted:#9aa4ae;--paper:#14171a;--line:#2e343a;\
        --soft:#1c2125;--accent:#79b8ff;--sure:#56d364;--likely:#e3b341;--check:#ff8a80}}
        *{box-sizing:border-box}
        body{margin:0 auto;max-width:70rem;padding:1.5rem 1rem 4rem;background:var(--paper);color:var(--ink);\
        font:1rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",sans-serif}
        h1{font-size:1.6rem;line-height:1.25;margin:0 0 .25rem}
        h2{font-size:1.1rem;margin:2.25rem 0 .5rem}
        p.sub{color:var(--muted);margin:0 0 1.25rem;overflow-wrap:anywhere}
        table{border-collapse:collapse;width:100%}
        th{text-align:left;font-weight:600;color:var(--muted);font-size:.85rem}
        th,td{padding:.45rem .6rem;border-bottom:1px solid var(--line);vertical-align:top}
        td.n,th.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
        .cards{display:flex;flex-wrap:wrap;gap:.75rem;padding:0;margin:0;list-style:none}
        .cards li{background:var(--soft);border:1px solid var(--line);border-radius:.5rem;padding:.6rem .9rem;min-width:8.5rem}
        .cards b{display:block;font-size:1.35rem;font-variant-numeric:tabular-nums}
        .role{color:var(--muted);font-size:.8rem}
        .sure{color:var(--sure)}.likely{color:var(--likely)}.check{color:var(--check)}
        .gap{color:var(--muted);font-style:italic}
        .wide{overflow-x:auto}
        @media (max-width:40rem){table.pairs thead{display:none}table.pairs tr{display:block;border-bottom:1px solid var(--line)}\
        table.pairs td{display:block;border:0;padding:.25rem 0}}
        @media print{body{max-width:none;padding:0;font-size:10pt}tr{break-inside:avoid}}
        """
}
