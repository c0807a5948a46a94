/// The look that all pages share: no external assets, light and dark, printable, readable on a phone.
public enum PageStyle {
    /// The style sheet.
    public static let css = colours + text + tables + charts + narrow + print

    /// Inks and fills with a contrast of 4.5 and more on both grounds (WCAG 2.2, 1.4.3); bands run from what is known to
    /// what is new.
    private static let colours = """
        :root{--ink:#1b1f24;--muted:#57606a;--paper:#fff;--line:#d8dee4;--soft:#f5f7f9;\
        --accent:#0b5cad;--sure:#1a7f37;--likely:#8a6100;--check:#b42318;--mark:#fff1a8;\
        --b0:#5b6b7b;--b1:#116329;--b2:#2f8f46;--b3:#63ad55;--b4:#c9a227;--b5:#d9822b;--b6:#8c959f}
        @media (prefers-color-scheme:dark){:root{--ink:#e6e9ec;--muted:#a3adb7;--paper:#14171a;--line:#30363d;\
        --soft:#1c2125;--accent:#79b8ff;--sure:#56d364;--likely:#e3b341;--check:#ff8a80;--mark:#6a5600;\
        --b0:#8b9bab;--b1:#2ea043;--b2:#56d364;--b3:#a5d6a0;--b4:#e3c341;--b5:#f0a35a;--b6:#6e7681}}

        """

    private static let text = """
        *{box-sizing:border-box}
        html{-webkit-text-size-adjust:100%;scroll-padding-top:1rem}
        body{margin:0;background:var(--paper);color:var(--ink);\
        font:1rem/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif}
        main{max-width:70rem;margin:0 auto;padding:2.5rem 1.25rem 5rem}
        h1,h2,h3{font-family:Charter,"Iowan Old Style","Palatino Linotype",Palatino,Georgia,serif;font-weight:600}
        h1{font-size:clamp(1.55rem,1.1rem + 2vw,2.25rem);line-height:1.2;margin:0 0 .4rem;max-width:40rem}
        h2{font-size:1.3rem;line-height:1.3;margin:3rem 0 .75rem;padding-top:.75rem;border-top:2px solid var(--ink)}
        h3{font-size:1.05rem;margin:1.75rem 0 .4rem}
        p{max-width:44rem;margin:.5rem 0}
        p.sub,p.over{color:var(--muted);overflow-wrap:anywhere}
        p.over{margin:0 0 .5rem;font-size:.85rem;letter-spacing:.04em}
        a{color:var(--accent)}
        :focus-visible{outline:3px solid var(--accent);outline-offset:2px}
        nav ul{display:flex;flex-wrap:wrap;gap:.35rem 1.1rem;list-style:none;margin:1.25rem 0 0;padding:0;font-size:.95rem}
        nav a{display:inline-block;padding:.15rem 0}
        .cards{display:grid;grid-template-columns:repeat(auto-fit,minmax(8.25rem,1fr));gap:.75rem;padding:0;\
        margin:1.75rem 0 0;list-style:none}
        .cards li{background:var(--soft);border:1px solid var(--line);border-radius:.5rem;padding:.7rem .9rem;\
        color:var(--muted);font-size:.9rem}
        .cards b{display:block;font-size:1.5rem;line-height:1.25;font-weight:600;color:var(--ink);\
        font-variant-numeric:tabular-nums}
        .cards b.sure{color:var(--sure)}.cards b.likely{color:var(--likely)}.cards b.check{color:var(--check)}
        .columns{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,26rem),1fr));gap:0 3rem}
        .role,.small{color:var(--muted);font-size:.85rem}
        .sure{color:var(--sure)}.likely{color:var(--likely)}.check{color:var(--check)}
        .gap{color:var(--muted);font-style:italic}
        mark{background:var(--mark);color:inherit;padding:0 .1em;border-radius:.15em}

        """

    private static let tables = """
        .wide{overflow-x:auto}
        table{border-collapse:collapse;width:100%;font-size:.95rem}
        caption{text-align:left;color:var(--muted);font-size:.9rem;padding:0 0 .5rem}
        th{text-align:left;font-weight:600}
        thead th{color:var(--muted);font-size:.85rem;vertical-align:bottom;border-bottom:1px solid var(--ink)}
        th,td{padding:.5rem .75rem .5rem 0;border-bottom:1px solid var(--line);vertical-align:top;hyphens:auto}
        th:last-child,td:last-child{padding-right:0}
        td.n,th.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
        td .small{display:block}
        tbody th{white-space:nowrap}
        tr.total th,tr.total td{font-weight:600;border-bottom:0;border-top:1px solid var(--ink)}
        tr:target td{background:var(--soft)}

        """

    private static let charts = """
        table.bars{max-width:44rem}
        table.bars th{font-weight:400;white-space:nowrap;width:1%}
        table.bars td,table.bars th{border:0;padding-top:.2rem;padding-bottom:.2rem;vertical-align:middle}
        table.bars td.n{width:1%}
        svg{display:block}
        svg.bar{fill:var(--accent)}
        svg.stack{border-radius:.35rem;margin:.25rem 0 1rem}
        .key{display:inline-block;width:.8em;height:.8em;border-radius:.2em;margin-right:.5em}
        .f0{fill:var(--b0);background:var(--b0)}.f1{fill:var(--b1);background:var(--b1)}
        .f2{fill:var(--b2);background:var(--b2)}.f3{fill:var(--b3);background:var(--b3)}
        .f4{fill:var(--b4);background:var(--b4)}.f5{fill:var(--b5);background:var(--b5)}
        .f6{fill:var(--b6);background:var(--b6)}

        """

    private static let narrow = """
        @media (max-width:40rem){main{padding:1.5rem 1rem 4rem}\
        .cards{grid-template-columns:repeat(2,1fr)}\
        table{font-size:.85rem}thead th{font-size:.75rem}th,td{padding-right:.4rem}.key{margin-right:.25rem}\
        table.pairs thead{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden}\
        table.pairs tr{display:block;border-bottom:1px solid var(--line);padding:.6rem 0}\
        table.pairs td{display:block;border:0;padding:.15rem 0;text-align:left}}

        """

    private static let print = """
        @media print{:root{--ink:#000;--muted:#444;--paper:#fff;--line:#bbb;--soft:#fff;--accent:#0b5cad}\
        body{font-size:9.5pt}main{max-width:none;padding:0}nav{display:none}a{color:inherit;text-decoration:none}\
        h2{break-after:avoid}h3{break-after:avoid}tr,table.bars,.cards li{break-inside:avoid}thead{display:table-header-group}\
        .wide{overflow:visible}svg,.key{-webkit-print-color-adjust:exact}th,td{padding-top:.2rem;padding-bottom:.2rem}h2{margin-top:1.75rem}@page{size:A4;margin:16mm 15mm}}
        """
}
