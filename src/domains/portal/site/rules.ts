export type ArticleKind = 'article' | 'event' | 'notice' | 'orientation' | 'document' | 'clarification';
