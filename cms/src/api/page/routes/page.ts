import { factories } from '@strapi/strapi';

export default factories.createCoreRoute('api::page.page', { only: ['find', 'findOne'] });
