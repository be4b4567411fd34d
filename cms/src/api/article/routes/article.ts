import { factories } from '@strapi/strapi';

export default factories.createCoreRoute('api::article.article', { only: ['find', 'findOne'] });
