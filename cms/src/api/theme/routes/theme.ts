import { factories } from '@strapi/strapi';

export default factories.createCoreRoute('api::theme.theme', { only: ['find', 'findOne'] });
