/** What the measurement of agreement takes: tables of what was found, fits, and what these make of other passages. */
export { adaptationCurve } from '../../src/validation/adaptation-curve.ts'
export { codingsOf, crossValidate } from '../../src/validation/cross-validation.ts'
export { joinGold, parseGold } from '../../src/validation/gold.ts'
export { measuresOf } from '../../src/validation/measures.ts'
export { featureTablesOf } from '../../src/validation/table.ts'
export { fitTable } from '../../src/validation/tuning.ts'
