public import Bitext
public import Exchange
public import Files
public import Terminology

/// Reads and writes glossaries of any format.
///
///     let mine = try GlossaryFile.glossary("terms.tbx")
public enum GlossaryFile {
    /// What is known of a file before it is read.
    public struct Options: Sendable {
        /// Its format; nil where it is to be found.
        public var format: GlossaryFormat?
        /// Its character set; nil where it is to be found.
        public var encoding: String?
        /// The name of the sheet of a workbook or its number from 1; nil for the first.
        public var sheet: String?
        /// Its columns, where it is a table.
        public var layout = GlossaryLayout()

        /// Makes options.
        public init(
            format: GlossaryFormat? = nil, encoding: String? = nil, sheet: String? = nil,
            layout: GlossaryLayout = GlossaryLayout()
        ) {
            self.format = format
            self.encoding = encoding
            self.sheet = sheet
            self.layout = layout
        }
    }

    /// A glossary as its format has it.
    public enum Content: Sendable {
        /// A table with the columns of our own glossaries, or some of them.
        case table(Glossary)
        /// Concepts with terms in any languages.
        case concepts(TermFile)

        /// Whether it holds concepts and not lines of a table.
        public var isConcepts: Bool { if case .concepts = self { true } else { false } }

        /// As a German–English glossary.
        public func glossary(named path: String) -> Glossary {
            switch self {
            case .table(let glossary): glossary
            case .concepts(let file): Glossary(file, path: path)
            }
        }

        /// As concepts.
        public func concepts(source: LanguageTag = .german, target: LanguageTag = .english) -> [TermConcept] {
            switch self {
            case .table(let glossary): glossary.concepts(source: source, target: target)
            case .concepts(let file): file.concepts
            }
        }
    }

    /// The German–English glossary of a file of any format.
    ///
    /// - Throws: ``FileError`` where it can't be read; single broken lines are in ``Glossary/problems``.
    public static func glossary(_ path: String, options: Options = Options()) throws(FileError) -> Glossary {
        try content(path, options: options).glossary(named: path)
    }

    /// What a file holds, by its ending, its beginning or what the options say.
    public static func content(_ path: String, options: Options = Options()) throws(FileError) -> Content {
        let bytes = try TextFile.bytes(of: path)
        return try content(bytes, path: path, options: options)
    }

    /// What the bytes hold that were written in a format.
    public static func content(of bytes: [UInt8], as format: GlossaryFormat) throws(FileError) -> Content {
        guard !bytes.isEmpty else { return .concepts(TermFile(concepts: [])) }
        return try content(bytes, path: "-", options: Options(format: format))
    }

    /// What the bytes of a file hold.
    private static func content(_ bytes: [UInt8], path: String, options: Options) throws(FileError) -> Content {
        let format = options.format ?? GlossaryFormat(beginning: bytes)
        switch format {
        case .xlsx:
            let rows = try Spreadsheet.rows(in: bytes, path: path, sheet: options.sheet)
            var glossary = try Glossary(rows: rows, path: path, layout: options.layout)
            let sheets = Spreadsheet.sheetNames(in: bytes)
            if sheets.count > 1, options.sheet == nil {
                let cause = "of its \(sheets.count) sheets only the first, \"\(sheets[0])\", was read"
                glossary.remarks.append(
                    FileError(.malformed, path: path, cause: cause, advice: "Name another with --sheet."))
            }
            return .table(glossary)
        case .tbx, .tbxDCT, .tbxMin, .tbxMinDCT, .tbxCore, .martif, .multiterm:
            return .concepts(try TermXML.read(bytes, path: path))
        default: break
        }
        let file = try TextFile.text(in: bytes, path: path, encoding: options.encoding)
        var content = try text(file, format: format, options: options)
        if let warning = file.warning { content.add(warning, path: path) }
        return content
    }

    private static func text(
        _ file: TextFile, format: GlossaryFormat?, options: Options
    ) throws(FileError) -> Content {
        let ending = GlossaryFormat(ending: file.path)
        switch format {
        case .utx: return .concepts(UTXTable.read(file))
        case .jsonl: return .concepts(ConceptLines.read(file))
        case .memoq: return .concepts(MemoQTable.read(file, delimiter: options.layout.delimiter))
        case .omegat: return .concepts(OmegaTGlossary.read(file))
        case nil where MemoQTable.isMemoQ(file.text):
            return .concepts(MemoQTable.read(file, delimiter: options.layout.delimiter))
        case nil where ending == .omegat && options.layout.titles == nil && !Glossary.hasHeader(file.text):
            return .concepts(OmegaTGlossary.read(file))
        default: return .table(try Glossary(table: file, layout: options.layout))
        }
    }

    /// A glossary as the bytes of a file, the same for the same glossary.
    public static func bytes(_ glossary: Glossary, as format: GlossaryFormat) -> [UInt8]? {
        switch format {
        case .tsv: Array(GlossaryWriter.table(glossary).utf8)
        case .csv: Array(DelimitedTable.text(GlossaryWriter.rows(glossary, isOnOneLine: false)).utf8)
        case .xlsx: Spreadsheet.bytes(GlossaryWriter.rows(glossary, isOnOneLine: false), sheet: "Glossary")
        default: nil
        }
    }

    /// Concepts as the bytes of a file, the same for the same concepts; nil where the format can't be written.
    public static func bytes(
        _ concepts: [TermConcept], as format: GlossaryFormat, source: LanguageTag = .german,
        target: LanguageTag = .english
    ) -> [UInt8]? {
        if let profile = format.profile {
            return TBXWriter.bytes(concepts, profile: profile, language: source)
        }
        switch format {
        case .jsonl: return Array(ConceptLines.text(concepts).utf8)
        case .omegat: return Array(OmegaTGlossary.text(concepts, source: source, target: target).utf8)
        case .memoq: return Array(MemoQTable.text(concepts).utf8)
        case .utx: return Array(UTXTable.text(concepts, source: source, target: target).utf8)
        case .tsv, .csv, .xlsx: return bytes(Glossary(TermFile(concepts: concepts), path: ""), as: format)
        default: return nil
        }
    }
}

extension GlossaryFile.Content {
    fileprivate mutating func add(_ warning: String, path: String) {
        // The warning names the file itself.
        let cause = warning.hasPrefix("\(path): ") ? String(warning.dropFirst(path.count + 2)) : warning
        let remark = FileError(.malformed, path: path, cause: cause)
        switch self {
        case .table(var glossary):
            glossary.remarks.insert(remark, at: 0)
            self = .table(glossary)
        case .concepts(var file):
            file.warnings.insert(remark, at: 0)
            self = .concepts(file)
        }
    }
}
