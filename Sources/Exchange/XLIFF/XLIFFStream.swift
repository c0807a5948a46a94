import Bitext
import Files
import Markup

/// Reads an XLIFF file of any size unit by unit.
public enum XLIFFStream {
    /// Gives each unit of a file to `body`, with its document, which has no units itself.
    ///
    /// Memory does not grow with the file. What stands between segments is given too, as in ``XLIFFDocument/units``.
    ///
    /// - Throws: ``FileError`` where the file can't be read or is no XML; units before that have been given.
    public static func read(
        _ path: String, _ body: (XLIFFDocument.Unit, XLIFFDocument) throws -> Void
    ) throws {
        let source = try ByteSource(path: path)
        let stream = XMLElementStream { name, _ in name == "unit" || name == "trans-unit" }
        var state = State()
        do {
            var isEmpty = true
            while try source.next({ try stream.read($0) }) {
                isEmpty = false
                for event in stream.takeEvents() { try state.take(event, body) }
            }
            guard !isEmpty else { throw FileError(.empty, path: path, cause: "the file is empty") }
            try stream.read(UnsafeBufferPointer(start: nil, count: 0))
            for event in stream.takeEvents() { try state.take(event, body) }
        } catch let error as XMLError {
            throw FileError(
                .malformed, path: path, line: error.line, column: error.column > 0 ? error.column : nil,
                cause: error.cause)
        }
    }

    /// Where in a file reading is.
    private struct State {
        private var root: XMLElement?
        private var file: XLIFFReader.File?
        /// The elements that are open, and the groups that each adds.
        private var open: [(name: Substring, groups: [XLIFFDocument.Group])] = []
        private var count = 0

        /// What units stand in.
        private static let around: Set<Substring> = ["xliff", "file", "body", "group"]

        mutating func take(
            _ event: XMLElementStream.Event, _ body: (XLIFFDocument.Unit, XLIFFDocument) throws -> Void
        ) throws {
            switch event {
            case .start(let element):
                if open.isEmpty { root = element }
                let isSecond = root.map(XLIFFReader.isSecond) ?? false
                if element.name == "file", let root {
                    file = XLIFFReader.shell(element, in: root)
                    count = 0
                }
                open.append(
                    (element.name, element.name == "group" ? XLIFFReader.group(element, isSecond: isSecond) : []))
            case .end: open.removeLast()
            case .whole(let element):
                guard let file, open.allSatisfy({ Self.around.contains($0.name) }) else { return }
                for unit in units(of: element, in: file) { try body(unit, file.document) }
            }
        }

        private mutating func units(of element: XMLElement, in file: XLIFFReader.File) -> [XLIFFDocument.Unit] {
            var (element, file) = (element, file)
            count += 1
            if element["id"] == nil { element.attributes.append(.init(name: "id", value: "\(count)")) }
            let groups = open.flatMap(\.groups)
            if element.name == "unit" {
                XLIFFReader.addUnit(element, groups: groups, to: &file)
            } else {
                XLIFFReader.addTransUnit(element, groups: groups, to: &file)
            }
            return file.document.units
        }
    }
}
