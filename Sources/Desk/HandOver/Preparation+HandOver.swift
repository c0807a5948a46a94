import Articles
import Bitext
import Exchange
import Files
import Foundation

extension Preparation {
    /// The segments as OmegaT gets them: with their codes as short tags.
    var lines: [String] { handOver?.lines ?? segments.map(\.text) }

    /// What the memory offers for OmegaT: exact matches, and similar ones.
    var omegaTMatches: (exact: [TranslationUnit], fuzzy: [TranslationUnit]) {
        var (exact, fuzzy): ([TranslationUnit], [TranslationUnit]) = ([], [])
        for match in matches {
            guard let handOver else {
                if match.score == 1 { exact.append(match.unit) } else { fuzzy.append(match.unit) }
                continue
            }
            let (unit, isCertain) = handOver.fitted(match, source: sourceLanguage, target: targetLanguage)
            if match.score == 1, isCertain { exact.append(unit) } else { fuzzy.append(unit) }
        }
        return (exact, fuzzy)
    }

    /// What is offered as exact, by the number of the segment, with its tags.
    private var offers: [Int: String] {
        var offers: [Int: String] = [:]
        for match in matches where match.score == 1 {
            guard let handOver else { continue }
            let (unit, isCertain) = handOver.fitted(match, source: sourceLanguage, target: targetLanguage)
            if isCertain { offers[match.segment] = unit.variant(targetLanguage)?.content.plainText }
        }
        return offers
    }

    /// Writes what the way back needs, and the article as XLIFF 2.1 and 1.2.
    func writeHandOver(into folder: URL) throws(FileError) {
        guard let handOver, let article = manifestArticle else { return }
        let original = folder.appendingPathComponent(article.original)
        try Self.makeFolder(original.deletingLastPathComponent())
        let copy = try OutputFile(path: original.path, overwrite: true)
        try copy.write(handOver.document.bytes)
        try copy.commit()
        let xliff = self.xliff
        for (directory, bytes) in [
            ("xliff-2.1", XLIFF2Writer.bytes(xliff)), ("xliff-1.2", XLIFF1Writer.bytes(xliff)),
        ] {
            let place = folder.appendingPathComponent(directory)
            try Self.makeFolder(place)
            let file = try OutputFile(path: place.appendingPathComponent("\(name).xlf").path, overwrite: true)
            try file.write(bytes)
            try file.commit()
        }
    }

    /// Makes a folder with those around it.
    static func makeFolder(_ url: URL) throws(FileError) {
        do {
            try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        } catch {
            throw FileError(.unwritable, path: url.path, cause: "the folder can't be made")
        }
    }

    /// The article as the manifest of its folder lists it.
    var manifestArticle: Manifest.Article? {
        guard let handOver else { return nil }
        let offers = offers
        let path = handOver.document.path
        let ending = handOver.document.format == .html ? "html" : "txt"
        return Manifest.Article(
            name: name, file: path == "-" ? "article.\(ending)" : URL(fileURLWithPath: path).lastPathComponent,
            units: handOver.units.enumerated().map { number, unit in
                Manifest.Unit(
                    id: unit.id, block: unit.block, start: unit.range.lowerBound, end: unit.range.upperBound,
                    role: unit.role.rawValue, text: TaggedText.string(unit.content), offered: offers[number])
            })
    }

    /// The article as XLIFF: matches, terms and roles with each unit; exact matches stand as translations.
    private var xliff: XLIFFDocument {
        let offers = offers
        let units = handOver?.units ?? []
        var document = XLIFFDocument(
            sourceLanguage: sourceLanguage, targetLanguage: targetLanguage, original: manifestArticle?.file ?? name)
        document.units = units.enumerated().map { number, unit in
            let source = TaggedText.portable(unit.content)
            var entry = XLIFFDocument.Unit(id: unit.id, source: source)
            if let offer = offers[number] {
                entry.target = TaggedText.content(offer, source: source).content
                entry.status = .translated
            }
            entry.metadata = [.init("role", unit.role.rawValue)]
            entry.terms = terms.filter { $0.segments.contains(number) }.map {
                .init(
                    source: $0.source, targets: [$0.target] + $0.alternatives,
                    definition: $0.note.isEmpty ? nil : $0.note)
            }
            return entry
        }
        for match in matches {
            guard let source = match.unit.variant(sourceLanguage), let target = match.unit.variant(targetLanguage)
            else {
                continue
            }
            document.units[match.segment].matches.append(
                .init(
                    source: source.content.plainText, target: target.content.plainText, score: match.score * 100,
                    origin: match.unit.property("x-source-file")))
        }
        return document
    }
}
