import Articles
import Bitext
import Exchange
import Files
import Foundation

/// What a translator sent back: translations by article and unit, or by source text.
struct Answers {
    /// A translation as a file holds it, with short tags.
    struct Answer {
        var target: String
        var author: String?
        var changed: String?
        var note: String?
        /// Whether the file says that it is done.
        var isConfirmed = true
        /// The source in the file, where it is known to belong to the unit.
        var source: String?
    }

    /// By article and unit.
    private var byUnit: [String: [String: Answer]] = [:]
    /// By source text, for all articles or one.
    private var bySource: [String: Answer] = [:]
    private var bySourceInFile: [String: [String: [(previous: String?, next: String?, answer: Answer)]]] = [:]
    /// Where it was read.
    private(set) var origin = ""
    private(set) var warnings: [String] = []

    /// Whether nothing came back.
    var isEmpty: Bool {
        byUnit.allSatisfy { $0.value.isEmpty } && bySource.isEmpty && bySourceInFile.isEmpty
            && paragraphs.allSatisfy { $0.value.allSatisfy { $0 == nil } }
    }

    /// The translation for a unit.
    func answer(to unit: Manifest.Unit, at index: Int, of article: Manifest.Article) -> Answer? {
        if let own = byUnit[article.name]?[unit.id] { return own }
        if let places = bySourceInFile[article.name]?[unit.text] {
            let previous = index > 0 ? article.units[index - 1].text : nil
            let next = index + 1 < article.units.count ? article.units[index + 1].text : nil
            if let exact = places.first(where: { $0.previous == previous && $0.next == next }) { return exact.answer }
        }
        if let answer = bySource[unit.text] { return answer }
        // Whoever worked without the tags has translated the words.
        let plain = TaggedText.withoutTags(unit.text)
        if plain != unit.text, let answer = bySource[plain] { return answer }
        return paragraphs[article.name].flatMap { index < $0.count ? $0[index] : nil }
            ?? editedSource(at: index, of: article)
    }

    /// The translation of a source line that someone changed in the OmegaT project.
    private func editedSource(at index: Int, of article: Manifest.Article) -> Answer? {
        guard let line = sourceLines[article.name]?[index], line != article.units[index].text else { return nil }
        var answer = bySource[line]
        answer?.source = line
        return answer
    }

    /// The lines of a source file in the OmegaT project, where there are as many as units.
    private var sourceLines: [String: [String]] = [:]

    /// The lines of a target file, one a unit; those that are the source are nil.
    private var paragraphs: [String: [Answer?]] = [:]
}

extension Answers {
    /// Reads a hand-over folder: the OmegaT project or the XLIFF files in it, whichever someone has worked in.
    ///
    /// What the memory offered when the folder was made is in all of them and tells nothing.
    static func folder(_ folder: URL, _ manifest: Manifest) throws -> Answers {
        var candidates: [Answers] = []
        if FileManager.default.fileExists(atPath: folder.appendingPathComponent("omegat.project").path) {
            var answers = Answers()
            try answers.readOmegaT(folder, manifest)
            answers.origin = "OmegaT"
            candidates.append(answers)
        }
        for (version, name) in [("xliff-2.1", "XLIFF 2.1"), ("xliff-1.2", "XLIFF 1.2")] {
            var answers = Answers()
            for article in manifest.articles {
                let path = folder.appendingPathComponent("\(version)/\(article.name).xlf").path
                guard FileManager.default.fileExists(atPath: path) else { continue }
                try answers.readXLIFF(path, manifest, only: article)
            }
            answers.origin = name
            candidates.append(answers)
        }
        let filled = candidates.filter { !$0.isEmpty }
        let work = filled.map { $0.work(on: manifest) }
        guard let most = work.max(), let chosen = work.firstIndex(of: most) else {
            return candidates.first ?? Answers()
        }
        var answers = filled[chosen]
        let others = zip(filled, work).filter { $0.origin != answers.origin && $1 > 0 }.map(\.0.origin)
        if !others.isEmpty {
            answers.warnings.append(
                "\(folder.path): there are translations in \(others.joined(separator: " and ")) too; those of "
                    + "\(answers.origin) were taken. Name another file with --from.")
        }
        return answers
    }

    /// How many translations are other than what the memory offered.
    private func work(on manifest: Manifest) -> Int {
        manifest.articles.reduce(0) { sum, article in
            sum
                + article.units.enumerated().count { index, unit in
                    guard let answer = answer(to: unit, at: index, of: article), answer.isConfirmed else {
                        return false
                    }
                    return answer.target != unit.offered
                }
        }
    }

    /// Reads a file that came back: XLIFF of any version, or TMX.
    static func file(_ path: String, _ manifest: Manifest) throws -> Answers {
        var answers = Answers()
        if path.lowercased().hasSuffix(".tmx") {
            try answers.readTMX(path, manifest)
            answers.origin = "TMX"
        } else {
            try answers.readXLIFF(path, manifest, only: nil)
            answers.origin = "XLIFF"
        }
        return answers
    }

    private mutating func readOmegaT(_ folder: URL, _ manifest: Manifest) throws {
        let project = try OmegaTFolder(reading: folder)
        warnings += project.warnings.map(\.description)
        for translation in project.translations {
            guard let target = translation.target, !target.allSatisfy(\.isWhitespace) else { continue }
            let unit = translation.unit
            let answer = Answer(
                target: target, author: unit.attribute("changeid"), changed: unit.attribute("changedate"),
                note: translation.note)
            if translation.isAlternative, let file = unit.property("file") {
                let name = file.hasSuffix(".txt") ? String(file.dropLast(4)) : file
                bySourceInFile[name, default: [:]][translation.source, default: []].append(
                    (unit.property("prev"), unit.property("next"), answer))
            } else {
                bySource[translation.source] = answer
            }
        }
        // OmegaT does not save what it inserted from tm/auto unless someone looked at it; it is in the target file.
        for article in manifest.articles {
            if let lines = Self.lines(folder, "source/\(article.name).txt"), lines.count == article.units.count {
                sourceLines[article.name] = lines
            } else {
                warnings.append(
                    "\(folder.path)/source/\(article.name).txt: it has other segments than were handed over")
            }
            guard let lines = Self.lines(folder, "target/\(article.name).txt"), lines.count == article.units.count
            else {
                continue
            }
            paragraphs[article.name] = zip(lines, article.units).map { line, unit in
                line == unit.text ? nil : Answer(target: line)
            }
        }
    }

    /// The lines of a text file in a folder that are not empty; nil where there is no such file.
    private static func lines(_ folder: URL, _ name: String) -> [String]? {
        let path = folder.appendingPathComponent(name).path
        guard FileManager.default.fileExists(atPath: path), let file = try? TextFile.read(path) else { return nil }
        return file.text.replacing("\r\n", with: "\n").split(separator: "\n").map(String.init)
            .filter { !$0.allSatisfy(\.isWhitespace) }
    }

    private mutating func readXLIFF(_ path: String, _ manifest: Manifest, only: Manifest.Article?) throws {
        for document in try XLIFFReader.documents(of: path) {
            let stem = URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent
            let named =
                manifest.articles.first { $0.name == stem }
                ?? manifest.articles.first { $0.file == document.original || $0.name == document.original }
            guard let article = only ?? named ?? (manifest.articles.count == 1 ? manifest.articles.first : nil) else {
                warnings.append("\(path): no article of the folder is called \(document.original)")
                continue
            }
            for (id, parts) in document.units.grouped {
                guard let answer = Self.answer(of: parts) else { continue }
                byUnit[article.name, default: [:]][id] = answer
            }
        }
    }

    /// The answer that the segments of a unit make together; nil where one of them is not translated.
    private static func answer(of parts: [XLIFFDocument.Unit]) -> Answer? {
        let segments = parts.filter { !$0.isIgnorable }
        var target = ""
        for part in parts {
            let own = part.target.map(TaggedText.native) ?? ""
            let isBlank = own.allSatisfy(\.isWhitespace)
            guard part.isIgnorable || !isBlank else { return nil }
            target += part.isIgnorable && own.isEmpty ? TaggedText.native(part.source) : own
        }
        guard !target.allSatisfy(\.isWhitespace) else { return nil }
        return Answer(
            target: target, note: segments.lazy.compactMap(\.notes.first).first,
            isConfirmed: segments.allSatisfy { $0.status != .initial },
            source: parts.map { TaggedText.native($0.source) }.joined())
    }

    private mutating func readTMX(_ path: String, _ manifest: Manifest) throws {
        let (source, target) = (LanguageTag(manifest.sourceLanguage), LanguageTag(manifest.targetLanguage))
        let reader = TMXReader(path: path)
        try reader.read { unit in
            guard let first = unit.variant(source), let second = unit.variant(target) else { return }
            let text = TaggedText.native(second.content)
            guard !text.allSatisfy(\.isWhitespace) else { return }
            bySource[TaggedText.native(first.content)] = Answer(
                target: text, author: unit.attribute("changeid") ?? unit.attribute("creationid"),
                changed: unit.attribute("changedate") ?? unit.attribute("creationdate"), note: unit.notes.first)
        }
        warnings += reader.warnings.map(\.description)
    }
}

extension [XLIFFDocument.Unit] {
    /// The segments of each unit: translators cut a unit where their program lets them.
    fileprivate var grouped: [(id: String, parts: [XLIFFDocument.Unit])] {
        var groups: [(id: String, parts: [XLIFFDocument.Unit])] = []
        for unit in self {
            if groups.last?.id != unit.id { groups.append((unit.id, [])) }
            groups[groups.count - 1].parts.append(unit)
        }
        return groups
    }
}

extension TranslationUnit {
    /// The value of an attribute, on the unit or its last variant.
    fileprivate func attribute(_ name: String) -> String? {
        (attributes + (variants.last?.attributes ?? [])).first { $0.name == name }?.value
    }
}
