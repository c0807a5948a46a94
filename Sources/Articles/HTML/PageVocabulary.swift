import Bitext

/// The names and phrases by which news sites mark the parts of a page.
enum PageVocabulary {
    /// Words that stand alone in a name, and stems that count anywhere in it.
    struct Names: Sendable {
        var words: Set<String> = []
        var stems: [String] = []
    }

    /// Names that tell a role, strongest first.
    static let roles: [(role: Role, names: Names)] = [
        (
            .credit,
            Names(
                words: [
                    "credit", "credits", "copyright", "urheber", "urheberin", "fotograf", "photographer", "rights",
                ],
                stems: [
                    "copyright", "bildnachweis", "bildquelle", "bildrechte", "fotocredit", "imagecredit", "photocredit",
                    "picturecredit", "captionsource",
                ])
        ),
        (
            .caption,
            Names(
                words: ["caption", "captions", "bu", "legend", "legende", "bildinfo"],
                stems: ["caption", "bildunterschrift", "bildtext", "bildbeschreibung", "imagetext"])
        ),
        (
            .correction,
            Names(
                words: ["correction", "corrections", "korrektur", "berichtigung", "corrigendum"],
                stems: ["correctionnote", "korrekturhinweis", "editorsnote", "editornote", "editorialnote"])
        ),
        (
            .embed,
            Names(
                words: ["tweet", "embed", "embedded"],
                stems: [
                    "twittertweet", "instagrammedia", "tiktokembed", "fbpost", "blueskyembed", "mastodonembed",
                    "socialembed", "mediaembed",
                ])
        ),
        (
            .quote,
            Names(
                words: ["quote", "zitat", "pullquote", "blockquote", "citation"], stems: ["pullquote", "zitatbox"])
        ),
        (
            .kicker,
            Names(
                words: ["kicker", "overline", "topline", "roofline", "eyebrow", "oberzeile"],
                stems: [
                    "kicker", "dachzeile", "spitzmarke", "overline", "topline", "roofline", "supertitle", "pretitle",
                ])
        ),
        (
            .byline,
            Names(
                words: [
                    "byline", "author", "authors", "autor", "autoren", "autorin", "verfasser", "writer", "reporter",
                ],
                stems: ["byline", "authorname", "authorline", "autorenzeile", "authorlist"])
        ),
        (
            .subhead,
            Names(
                words: ["subhead", "crosshead", "subheading", "intertitle"],
                stems: ["zwischentitel", "zwischenueberschrift", "crossheading", "crossheadline"])
        ),
        (
            .lead,
            Names(
                words: [
                    "lead", "intro", "standfirst", "abstract", "summary", "anriss", "dek", "subline", "subtitle",
                    "subheadline", "untertitel", "unterzeile", "introduction", "excerpt", "einleitung",
                ],
                stems: ["vorspann", "standfirst", "leadtext", "introtext", "teasertext", "subheadline"])
        ),
    ]

    /// Names of a lead that count only between headline and running text, where teasers can't stand.
    static let openingLead = Names(words: ["teaser", "description", "anrisstext"])
    /// Names of a title.
    static let headline = Names(words: ["headline", "title", "titel", "ueberschrift"], stems: ["headline"])
    /// Names of the place at the start of a report.
    static let dateline = Names(words: ["dateline", "ort", "ortsmarke", "city"], stems: ["dateline", "ortsmarke"])
    /// Names of boxes with facts that belong to the article.
    static let factBox = Names(
        words: ["factbox", "infobox", "faktenbox", "hintergrund", "fact", "facts", "info", "glossar"],
        stems: ["factbox", "infobox", "faktenbox", "infokasten"])
    /// Names of what only screen readers see.
    static let hidden = Names(
        words: ["invisible"], stems: ["visuallyhidden", "sronly", "screenreader", "onlyforreader", "audible"])
    /// Names of a portrait of the author.
    static let portrait = Names(
        words: ["bio", "biography", "vita"],
        stems: [
            "authorbox", "authorbio", "authorcard", "authorteaser", "autorenbox", "authorprofile", "aboutauthor",
            "ueberautor", "authorinfo", "autoreninfo",
        ])

    /// Names of a box with a picture.
    static let picture = Names(
        words: ["image", "img", "picture", "photo", "bild", "foto", "media", "thumbnail"], stems: ["image", "picture"])

    /// Names of the agency that an article is from.
    static let source = Names(words: ["agency", "agentur", "source", "sources", "quelle", "quellen"])

    /// Names of what is never the article, however much text it holds.
    static let foreign = Names(
        words: ["comments", "forum", "kommentare", "leserbriefe", "cookie", "cookies", "consent", "cmp"],
        stems: [
            "commentsection", "commentlist", "commentarea", "kommentarbereich", "kommentarliste", "disqus",
            "cookie", "consent", "usercentrics", "leserkommentar",
        ])

    /// Names of what closes a page or an article.
    static let footer = Names(words: ["footer"])

    /// Names of what is not the article, unless it holds most of the text.
    static let boilerplate = Names(
        words: [
            "nav", "menu", "menue", "ad", "ads", "adslot", "anzeige", "anzeigen", "share", "sharing", "social", "tags",
            "tag", "topics", "topic", "keywords", "themen", "tools", "toolbar", "skip", "modal", "overlay", "popup",
            "popover", "banner", "login", "abo", "shop", "poll", "voting", "umfrage", "rating", "follow", "actions",
            "audio", "readaloud", "vorlesen", "player", "toc", "branding", "logo", "search", "suche", "weather",
            "sitemap", "related", "recommended", "more", "mehr", "comment", "reply", "pagination", "pager",
            "breadcrumb",
            "breadcrumbs", "sponsored", "sponsor", "promo", "promotion", "iqad", "dfp", "adbox", "offer", "upsell",
            "register", "registration", "subscription", "subscribe", "piano", "notification", "push", "feedback",
            "side", "rail", "recirc", "readingtime", "lesezeit", "lesedauer", "bookmark", "merken", "drucken", "print",
        ],
        stems: [
            "newsletter", "navigation", "breadcrumb", "sidebar", "sharebar", "sharebutton", "socialbar", "socialmedia",
            "advert", "werbung", "recommend", "outbrain", "taboola", "plista", "paywall", "mostread", "meistgelesen",
            "mehrzum", "readmore", "weiterlesen", "weiterfuehrend", "linklist", "linkliste", "tagcloud", "taglist",
            "schlagwort", "related", "morefrom", "promobox", "skiplink", "merkliste", "readingtime", "lesedauer",
            "audioplayer", "externalcontent", "twoclick", "datenschutz",
        ])

    /// Names of what is a teaser where it holds a link.
    static let teaser = Names(
        words: [
            "teaser", "teasers", "card", "cards", "tile", "tiles", "slider", "carousel", "swiper", "links",
            "ticker", "aside",
        ],
        stems: ["teaser"])

    /// Elements that hold no text of the page.
    static let silent: Set<String> = [
        "script", "style", "noscript", "template", "svg", "iframe", "object", "audio", "video", "canvas", "button",
        "input", "select", "textarea", "option", "head", "math", "map", "dialog", "progress", "meter",
        "meta", "link",
    ]
    /// Elements that stand in a line.
    static let inline: Set<String> = [
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i",
        "img",
        "ins", "kbd", "label", "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time",
        "tt", "u", "var", "wbr", "nobr", "picture", "source",
    ]
    /// Elements that are chrome by what they are.
    static let chrome: Set<String> = ["nav", "footer", "menu"]
    /// ARIA roles that are chrome.
    static let chromeRoles: Set<String> = [
        "navigation", "contentinfo", "banner", "search", "dialog", "alertdialog", "menu", "menubar", "toolbar",
        "complementary", "tablist", "alert",
    ]

    /// What asks readers to do something, from the start of a block.
    static let requests =
        #"^(?i:Lesen Sie (?:auch|mehr|hier|dazu|jetzt)|Lies auch|Mehr zum Thema|Mehr dazu|Mehr (?:lesen|anzeigen)|"#
        + #"Auch interessant|Das könnte (?:Sie|dich)|Siehe auch|Weiterlesen|Read (?:more|also)|Related|"#
        + #"Zur Startseite|Zum (?:Seitenanfang|Artikel|Thema)|Nach oben|Artikel (?:teilen|anhören|drucken|merken|vorlesen)|"#
        + #"(?:Jetzt )?(?:teilen|kommentieren|drucken|merken|abonnieren|anmelden)\b.{0,40}$|"#
        + #"(?:Lesezeit|Lesedauer)\b|(?:ca\. )?\d+ Min(?:uten|\.)?(?: Lese(?:zeit|dauer))?$|\d+ Kommentare?$|"#
        + #"(?:Folgen|Abonnieren) Sie\b|Melden Sie sich\b|Hier (?:geht es|abonnieren)\b|"#
        + #"(?:Empfohlener|Empfohlene) (?:redaktionelle|externe)|An dieser Stelle (?:finden|findest|steht)|"#
        + #"(?:Ich bin damit einverstanden|Mit (?:dem )?Klick|Externe Inhalte?\b|Externer Inhalt)|"#
        + #"(?:Anzeige|Werbung|Advertisement|Teilen|Schlagwörter|Schlagworte|Themen|Tags|Quellenverzeichnis)\s*:?$|"#
        + #"(?:Posted|Filed) (?:on|in|under|by)\b.{0,80}$|(?:Our )?Latest stories$|You (?:may|might) also like|"#
        + #"(?:Subscribe|Topics|Advert|Deals|Comments|Highlights|Just watched|Share this.{0,30}|Continue reading.{0,60}|Most (?:read|popular).{0,30})\s*(?:[:.…]|\.{3})?$|"#
        + #"Follow .{1,80}\bon (?:Twitter|Facebook|Instagram|X|Bluesky|Mastodon|LinkedIn|YouTube)\b|"#
        + #"(?:Sign up|Subscribe|Click here) (?:to|for)\b|Get the latest\b|Have a tip\?|This slideshow requires|"#
        + #"(?:Copyright|©) ?(?:@|©|\(c\))? ?\d{4}|.{0,80}\bAll rights reserved|"#
        + #"(?:Um|Bitte|Zum)\b.{0,80}\bJavaScript|.{0,80}\bAlle Rechte vorbehalten|Bitte (?:registrieren|melden) Sie sich|.{0,60}als PDF herunterladen|Weitere Informationen(?: zu[mr]? .{0,60})?:?$|Wir (?:verwenden|nutzen) Cookies|Diese Seite verwendet Cookies|© \d{4})"#
    /// Labels that open a part with other articles, or one that asks for something.
    static let sections =
        #"^(?i:Lesen Sie (?:auch|mehr|dazu)|Mehr (?:zum Thema|dazu|zu |aus |von |Nachrichten|Artikel)|Auch interessant|Weiterlesen|"#
        + #"Weitere (?:Artikel|Nachrichten|Themen|Meldungen|Beiträge)|Das könnte (?:Sie|dich|euch)|Meistgelesen|"#
        + #"Meist ?gelesene|Ähnliche (?:Artikel|Beiträge|Themen)|Verwandte |Zum Thema|Aktuelle (?:Nachrichten|Videos)|"#
        + #"Newsletter|Kommentare|Leserkommentare|Diskutieren Sie|"#
        + #"(?:You (?:may|might) (?:also )?like|Most (?:read|popular|viewed)|Related|Recommended|More (?:from|on|in|stories|news)|"#
        + #"(?:Our )?Latest (?:stories|news|from)|Trending|Popular (?:stories|posts|now)|Read (?:more|next|also)|"#
        + #"What to read|Up next|Just watched|Must watch|Editors?['’]s? (?:picks|choice)|Sign up|Comments|Leave a (?:reply|comment)|"#
        + #"Share this|Subscribe)\b)"#
    /// Phrases that name links to other articles, where a link is in the same block.
    static let linkLabels =
        #"^(?i:Mehr:|Lesen Sie|Lies |Dazu:|Zum Thema:|Hintergrund:|Auch lesenswert|Analyse:|Kommentar:|Interview:|"#
        + #"Weitere (?:Artikel|Infos|Informationen|Themen)|Video:|Podcast:|→|»|>|▶|➤|"#
        + #".*\b(?:hier geht(?:’|')?s|hier geht es|hier können Sie|lesen Sie (?:hier|in)|finden Sie (?:hier|unter)|"#
        + #"hier (?:lesen|hören|nachlesen|anmelden|abonnieren)|zum Download|Download der App))"#
    /// The date of publication, and nothing else.
    static let publication =
        #"^(?i:(?:Stand|Aktualisiert|Veröffentlicht|Publiziert|Erstellt|Erschienen|Updated|Published|Zuletzt aktualisiert|vom|am|"#
        + #"Letzte Aktualisierung|Datum|Aktualisiert am|Veröffentlicht am)\b[\s:,–-]*)?(?i:(?:am|um|:)\s*)?"#
        + #"(?:(?:Mo|Di|Mi|Do|Fr|Sa|So|Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag)[.,]*\s+)?"#
        + #"\d{1,2}\.\s?(?:\d{1,2}\.|\p{L}{3,9}\.?)\s?\d{2,4}\b(?:[\s,|·•–-]|um|Uhr|\d{1,2}[:.]\d{2}|"#
        + #"(?i:Stand|Aktualisiert|Update|zuletzt|am|vom|geändert)|:|\d{1,2}\.\s?(?:\d{1,2}\.|\p{L}{3,9})\s?\d{2,4}|\(|\))*$"#
}
