/** What the worker needs for English: read by it before anything else, and only if English is used. */
import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'

Object.assign(globalThis, { framelexEnglish: { winkNLP, model } })
