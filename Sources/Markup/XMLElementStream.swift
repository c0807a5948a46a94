/// Reads XML as a stream of elements: some as a whole with all that they hold, and around them only tags.
///
/// For files of any size that are made of many small elements.
public final class XMLElementStream {
    /// What the file tells, in order.
    public enum Event: Sendable {
        /// The start of an element, without what it holds.
        case start(XMLElement)
        /// The end of the last element that started.
        case end
        /// An element with all that it holds.
        case whole(XMLElement)
    }

    private let builder: Builder
    private let reader: XMLEventReader

    /// Makes a stream.
    ///
    /// - Parameters:
    ///   - wantsComments: whether elements hold comments and instructions too.
    ///   - isWhole: says of the local name of an element, and of how many elements it stands in, whether it is given as
    ///     a whole; asked only outside of such elements.
    public init(wantsComments: Bool = false, isWhole: @escaping (_ name: String, _ depth: Int) -> Bool) {
        builder = Builder(isWhole)
        reader = XMLEventReader(handler: builder, wantsComments: wantsComments)
        builder.reader = reader
    }

    /// Reads the next bytes of the file; an empty buffer ends it.
    public func read(_ bytes: UnsafeBufferPointer<UInt8>) throws(XMLError) { try reader.read(bytes) }

    /// Reads a whole file that is in memory.
    public func read(all bytes: [UInt8]) throws(XMLError) { try reader.read(all: bytes) }

    /// What has been read since the last call.
    public func takeEvents() -> [Event] {
        defer { builder.events.removeAll(keepingCapacity: true) }
        return builder.events
    }

    private final class Builder: XMLEventHandler {
        var events: [Event] = []
        unowned var reader: XMLEventReader?
        private let isWhole: (String, Int) -> Bool
        /// The element that is given as a whole and those in it that are open.
        private var open: [XMLElement] = []
        private var outside = 0
        private var pending: [UInt8] = []
        private var count = 0

        init(_ isWhole: @escaping (String, Int) -> Bool) { self.isWhole = isWhole }

        func start(_ name: XMLName, _ attributes: XMLAttributes) {
            flush()
            let element = XMLElement(name, attributes, line: reader?.line ?? 0, number: count)
            count += 1
            if open.isEmpty, !isWhole(name.string, outside) {
                outside += 1
                events.append(.start(element))
            } else {
                open.append(element)
            }
        }

        func end(_ name: XMLName) {
            flush()
            guard let element = open.popLast() else {
                outside -= 1
                return events.append(.end)
            }
            if open.isEmpty {
                events.append(.whole(element))
            } else {
                open[open.count - 1].children.append(.element(element))
            }
        }

        func text(_ bytes: UnsafeBufferPointer<UInt8>) {
            if !open.isEmpty { pending.append(contentsOf: bytes) }
        }

        func comment(_ text: String) { add(.comment(text)) }

        func instruction(_ target: String, _ data: String) { add(.instruction(target, data)) }

        private func add(_ node: XMLElement.Node) {
            flush()
            if !open.isEmpty { open[open.count - 1].children.append(node) }
        }

        private func flush() {
            guard !pending.isEmpty else { return }
            if !open.isEmpty { open[open.count - 1].children.append(.text(String(decoding: pending, as: UTF8.self))) }
            pending.removeAll(keepingCapacity: true)
        }
    }
}
