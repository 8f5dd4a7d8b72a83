/*
 * Ids are chosen, never generated: <elementType>_<camelCaseName>, for example userTask_reviewTranslation.
 * Every kind of gateway says gateway, a sequence flow says flow, an event waited for says what it is: timerEvent.
 */
const CHECKED = /^bpmn:(.*(Task|Event|Gateway|SubProcess|CallActivity)|SequenceFlow)$/;
const GENERATED = /_(?=[a-z]*\d)[0-9a-z]{7}$/;

const caught = (node) => node.eventDefinitions[0].$type.replace(/^bpmn:(.)(.*)Definition$/, (_, a, b) => a.toLowerCase() + b);

module.exports = () => ({
  check(node, reporter) {
    if (!CHECKED.test(node.$type)) {
      return;
    }
    const type = node.$type.slice('bpmn:'.length);
    const prefix = type.endsWith('Gateway') ? 'gateway'
      : type === 'SequenceFlow' ? 'flow'
        : type === 'IntermediateCatchEvent' ? caught(node)
          : type[0].toLowerCase() + type.slice(1);

    if (!new RegExp(`^${prefix}_[a-z][A-Za-z0-9]+$`).test(node.id) || GENERATED.test(node.id)) {
      reporter.report(node.id, `Id is not ${prefix}_<camelCaseName>`);
    }
  }
});
