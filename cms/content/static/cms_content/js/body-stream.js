// The body's picker offers what suits the page; what is stored of other blocks stays editable.
const { StreamBlockDefinition } = window.wagtailStreamField.blocks;

class BodyStreamDefinition extends StreamBlockDefinition {
  constructor(name, groups, initial, meta) {
    super(name, groups, initial, meta);
    // The definitions by name, of which stored blocks are made, are gathered already.
    this.groupedChildBlockDefs = groups
      .map(([label, blocks]) => [label, blocks.filter((block) => meta.offered.includes(block.name))])
      .filter(([, blocks]) => blocks.length);
  }
}

window.telepath.register('cms.content.BodyStream', BodyStreamDefinition);
