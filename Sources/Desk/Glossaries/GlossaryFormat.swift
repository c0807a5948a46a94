public import Exchange
import Files

/// The formats that glossaries come in and go out.
public enum GlossaryFormat: String, Sendable, CaseIterable {
    /// Our own table, between tabs.
    case tsv
    /// Our own table, between commas; any table with a header that names its columns is read.
    case csv
    /// Our own table as a spreadsheet; any sheet with a header is read.
    case xlsx
    /// A JSON object a concept.
    case jsonl
    /// TBX-Basic v3, style DCA; every TBX is read.
    case tbx
    /// TBX-Basic v3, style DCT.
    case tbxDCT = "tbx-dct"
    /// TBX-Min v3, style DCA.
    case tbxMin = "tbx-min"
    /// TBX-Min v3, style DCT.
    case tbxMinDCT = "tbx-min-dct"
    /// TBX-Core v3.
    case tbxCore = "tbx-core"
    /// TBX-Basic v2.
    case martif
    /// OmegaT's three columns.
    case omegat
    /// memoQ's and QTerm's CSV.
    case memoq
    /// AAMT's UTX.
    case utx
    /// SDL MultiTerm's XML, which is read only.
    case multiterm

    /// Whether it can be written.
    public var isWritable: Bool { self != .multiterm }

    /// Whether it has the columns of our own glossaries.
    public var isTable: Bool { [.tsv, .csv, .xlsx].contains(self) }

    /// The kind of TBX that it is.
    public var profile: TBXWriter.Profile? {
        switch self {
        case .tbx: .basic
        case .tbxDCT: .basicDCT
        case .tbxMin: .min
        case .tbxMinDCT: .minDCT
        case .tbxCore: .core
        case .martif: .martif
        default: nil
        }
    }

    /// The format that the ending of a name tells; nil where it tells none.
    public init?(ending path: String) {
        switch path.split(separator: ".").last?.lowercased() {
        case "tsv": self = .tsv
        case "csv": self = .csv
        case "xlsx": self = .xlsx
        case "jsonl", "ndjson": self = .jsonl
        case "tbx": self = .tbx
        case "martif",
            "mtf" where path.lowercased().hasSuffix(".martif"):
            self = .martif
        case "mtf": self = .multiterm
        case "txt", "utf8", "tab": self = .omegat
        case "utx": self = .utx
        default: return nil
        }
    }

    /// The format of a file by its first bytes; nil where they don't tell.
    init?(beginning bytes: some Collection<UInt8>) {
        if bytes.starts(with: Array("PK\u{3}\u{4}".utf8)) {
            self = .xlsx
            return
        }
        // Files in UTF-16 have a zero beside every letter of the markup.
        let letters = bytes.prefix(400).filter { $0 != 0 && $0 < 0x80 }.drop { $0 <= 0x20 }
        let head = String(decoding: letters, as: UTF8.self)
        if head.first == "<" {
            self = .tbx
        } else if head.hasPrefix("#UTX") {
            self = .utx
        } else if head.hasPrefix("{\"") || head.hasPrefix("{ \"") {
            self = .jsonl
        } else {
            return nil
        }
    }
}
