// React reads this once, when it is first loaded: so this module is imported before anything else.
process.env.NODE_ENV ??= 'production';
